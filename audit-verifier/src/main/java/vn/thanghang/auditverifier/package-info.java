/**
 * The second pair of eyes on the event log: written apart from the application, so that a fault of the one is not a
 * fault of the other. Needs an exported log, the checkpoints that left the house, the public key, and Java 17.
 */
@NullMarked
package vn.thanghang.auditverifier;

import org.jspecify.annotations.NullMarked;
