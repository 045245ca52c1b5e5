package vn.thanghang.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Demonstration;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.register.By;
import vn.thanghang.oversight.day.RunningDays;
import vn.thanghang.platform.DemonstrationClock;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.plan.WatchingPlans;

/** Who plays, and when: every deed is done by an invented person, at a moment of the year, within the rows of this person. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class Cast {

    /** What somebody does. */
    @FunctionalInterface
    interface Deed<T> {

        T by(CurrentUser person);
    }

    private final Demonstration people;
    private static final int OFFICES_OPEN = 8;

    private final DemonstrationClock clock;
    private final RunningDays days;
    private final WatchingPlans plans;
    private final WorkCalendar calendar;

    Cast(Demonstration people, Clock clock, RunningDays days, WatchingPlans plans, WorkCalendar calendar) {
        this.people = people;
        this.clock = (DemonstrationClock) clock;
        this.days = days;
        this.plans = plans;
        this.calendar = calendar;
    }

    /** Goes on to a day and hour of 2023; every working day on the way is run in its morning, as the job would have. */
    void at(int month, int day, int hour) {
        LocalDateTime moment = LocalDateTime.of(2023, month, day, hour, 0);
        LocalDate.ofInstant(clock.instant(), Vietnam.ZONE)
                .plusDays(1)
                .datesUntil(moment.toLocalDate().plusDays(1))
                .filter(calendar::isWorked)
                .forEach(each -> {
                    moveTo(each.atTime(OFFICES_OPEN, 0));
                    plans.record();
                    days.run(each);
                });
        moveTo(moment);
    }

    private void moveTo(LocalDateTime moment) {
        clock.moveTo(moment.atZone(Vietnam.ZONE).toInstant());
    }

    <T> T as(String login, Deed<T> deed) {
        CurrentUser person = people.person(login);
        return person.rows().call(() -> deed.by(person));
    }

    static By by(CurrentUser person) {
        return new By(person.actor(), person.displayName());
    }

    /** The same form of the same play always has the same key. */
    static UUID key(String form) {
        return UUID.nameUUIDFromBytes(("demonstration/2023/" + form).getBytes(StandardCharsets.UTF_8));
    }
}
