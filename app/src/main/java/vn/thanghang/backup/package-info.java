/**
 * The whole of an installation in one file and back: {@code backup}, {@code restore}, {@code export}, {@code import},
 * and the timer that makes backups while the system runs.
 *
 * <p>A backup holds every row of every module in one consistent state, the signed checkpoints of the log and, when it
 * is sealed, the keys of the installation; not the sessions, nor what can be computed again. Owns no data.
 */
@ApplicationModule(
        displayName = "Sao lưu",
        allowedDependencies = {"platform", "platform :: *", "audit"})
@NullMarked
package vn.thanghang.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
