/**
 * Working days of the agencies of Vietnam and what a deadline falls on. The days off stand in {@code data/calendar}, each
 * with the paper that set it; a year without such a paper is computed from the Labour Code and says so.
 */
@ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {"platform"})
@NullMarked
package vn.thanghang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
