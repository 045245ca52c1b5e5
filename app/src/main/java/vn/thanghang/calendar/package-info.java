/**
 * Working days of the agencies of Vietnam and what a deadline falls on. The days off stand in {@code data/calendar}, each
 * with the paper that set it; a year without such a paper is computed from the Labour Code and says so. Decisions that come
 * later are entered in the system and stand in the schema {@code calendar}, which this module owns.
 *
 * <p>API: {@link vn.thanghang.calendar.WorkCalendar} as a bean that follows the decisions. A module that stores due dates
 * resting on a rule offers {@link vn.thanghang.calendar.OpenDeadlines}: a new decision moves those that are open. Event
 * out: {@link vn.thanghang.calendar.WorkCalendarChanged}. No events in.
 */
@ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {"platform", "platform :: *", "audit"})
@NullMarked
package vn.thanghang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
