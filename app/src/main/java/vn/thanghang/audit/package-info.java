/**
 * The append-only log of what was changed, by whom and when. It owns the schema {@code audit}: events with a sequence
 * without gaps, their leaf hashes, and the signed checkpoints of the Merkle tree over them.
 *
 * <p>Other modules use {@link vn.thanghang.audit.AuditLog#record} inside the transaction of the change itself, so that
 * there is never a change without its event nor an event without its change. Persons are named by the id of their
 * account only, contents by reference or hash, so that erasing personal data does not break the tree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: jobs"})
package vn.thanghang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
