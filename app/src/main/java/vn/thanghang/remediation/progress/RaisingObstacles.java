package vn.thanghang.remediation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Units;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/** What a report does to the obstacle of its task: raises one, replaces it, or ends it. */
@Component
class RaisingObstacles {

    private final Obstacles obstacles;
    private final Units units;
    private final WorkCalendar calendar;
    private final TimeOrderedIds ids;
    private final Clock clock;

    RaisingObstacles(Obstacles obstacles, Units units, WorkCalendar calendar, TimeOrderedIds ids, Clock clock) {
        this.obstacles = obstacles;
        this.units = units;
        this.calendar = calendar;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<ReportRefusal> refusal(Task task, Filing filing) {
        if (filing.progress() != Progress.STUCK) {
            return Optional.empty();
        }
        if (filing.obstacle().isEmpty()) {
            return obstacles.standing(task.id()).isPresent()
                    ? Optional.empty()
                    : Optional.of(ReportRefusal.OBSTACLE_MISSING);
        }
        String addressee = filing.addressee();
        boolean known = addressee == null || !addressee.equals(task.agency()) && units.exists(addressee, today());
        return known ? Optional.empty() : Optional.of(ReportRefusal.ADDRESSEE_UNKNOWN);
    }

    /** False when the obstacle that stands was answered or ended meanwhile. */
    boolean follow(Task task, Filing filing, UUID report, By by) {
        boolean stays = filing.progress() == Progress.STUCK && filing.obstacle().isEmpty();
        Optional<Obstacle> standing = stays ? Optional.empty() : obstacles.standing(task.id());
        Instant now = clock.instant();
        if (standing.isPresent() && !obstacles.step(standing.get(), ObstacleAct.RESOLVE, "", null, by, now)) {
            return false;
        }
        if (filing.progress() == Progress.STUCK && !stays) {
            obstacles.add(raised(task, filing, report, now), by);
        }
        return true;
    }

    private Obstacle raised(Task task, Filing filing, UUID report, Instant now) {
        return new Obstacle(
                ids.next(),
                task.id(),
                task.agency(),
                filing.addressee(),
                report,
                ObstacleState.OPEN,
                0,
                filing.obstacle(),
                now,
                now,
                due(),
                "",
                "",
                null,
                null);
    }

    /** The last day of whoever is asked today. */
    LocalDate due() {
        return calendar.due(new DueRule.WorkingDays(AnsweringObstacles.ANSWER_WORKING_DAYS), today())
                .day();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
