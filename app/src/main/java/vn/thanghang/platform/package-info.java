/**
 * The ground everything else stands on, without a word of the domain: the clock and the time zone of Vietnam,
 * time-ordered ids, text cleaned at the border, strict numbers and dates, the Vietnamese order of names, the folder of
 * the installation and, in {@code database}, the embedded PostgreSQL.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.thanghang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
