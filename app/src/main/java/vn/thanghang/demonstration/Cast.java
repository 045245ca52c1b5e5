package vn.thanghang.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Demonstration;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.DemonstrationClock;
import vn.thanghang.platform.Vietnam;

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
    private final DemonstrationClock clock;

    Cast(Demonstration people, Clock clock) {
        this.people = people;
        this.clock = (DemonstrationClock) clock;
    }

    /** Goes on to a day and hour of 2023. */
    void at(int month, int day, int hour) {
        clock.moveTo(
                LocalDateTime.of(2023, month, day, hour, 0).atZone(Vietnam.ZONE).toInstant());
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
