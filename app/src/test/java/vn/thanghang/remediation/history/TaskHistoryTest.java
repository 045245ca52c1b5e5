package vn.thanghang.remediation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.history.TaskHistory.Checked;
import vn.thanghang.remediation.history.TaskHistory.Issue;
import vn.thanghang.remediation.history.TaskHistory.Passed;
import vn.thanghang.remediation.history.TaskHistory.Prolonging;
import vn.thanghang.remediation.history.TaskHistory.Said;
import vn.thanghang.remediation.history.TaskHistory.Unsatisfactory;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.ExtensionState;
import vn.thanghang.remediation.task.Progress;

class TaskHistoryTest {

    private static final LocalDate START = LocalDate.of(2023, 6, 1);

    @Test
    void whatIsToldOfADayLaterIsWhatWasKnownOnThatDay() {
        var random = new Random(2023);
        for (int task = 0; task < 400; task++) {
            TaskHistory whole = played(random);
            for (int i = 0; i < 50; i++) {
                LocalDate day = START.minusDays(5).plusDays(random.nextInt(220));
                assertThat(whole.on(day))
                        .as("%s on %s", whole, day)
                        .isEqualTo(known(whole, day).on(day));
            }
        }
    }

    @Test
    void aReturnedResultIsNotDoneAndItsDayCountsAnew() {
        var history = history(List.of(said(20, Progress.DONE)), List.of(checked(20, "NOT_MET", 25)), List.of());
        assertThat(history.on(START.plusDays(21))).hasValueSatisfying(then -> {
            assertThat(then.progress()).isEqualTo(Progress.DONE);
            assertThat(then.doneOn()).isEqualTo(START.plusDays(20));
            assertThat(then.confirmation()).isEqualTo(Confirmation.ASKED);
        });
        assertThat(history.on(START.plusDays(25))).hasValueSatisfying(then -> {
            assertThat(then.progress()).isEqualTo(Progress.UNDER_WAY);
            assertThat(then.doneOn()).isNull();
            assertThat(then.returned()).isOne();
            assertThat(then.notified()).isEqualTo(START.plusDays(25));
        });
    }

    @Test
    void theDateIsTheOneGrantedLastAndTheFirstOneStays() {
        var history = history(List.of(), List.of(), List.of(granted(30, 10), granted(60, 40)));
        assertThat(history.on(START.plusDays(9)).orElseThrow().due()).isEqualTo(START.plusDays(30));
        assertThat(history.on(START.plusDays(10)).orElseThrow().due()).isEqualTo(START.plusDays(60));
        assertThat(history.on(START.plusDays(40)).orElseThrow().due()).isEqualTo(START.plusDays(90));
        assertThat(history.on(START.plusDays(40)).orElseThrow().originalDue()).isEqualTo(START.plusDays(30));
    }

    @Test
    void isNotThereBeforeItWasIssuedNorAfterItWasStruckOut() {
        var issues = List.of(issue(0, true, 30), issue(50, false, 0));
        var history = new TaskHistory(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "a",
                issues,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(history.on(START.minusDays(1))).isEmpty();
        assertThat(history.on(START.plusDays(49))).isPresent();
        assertThat(history.on(START.plusDays(50))).isEmpty();
    }

    private static TaskHistory history(List<Said> said, List<Checked> rounds, List<Prolonging> granted) {
        return new TaskHistory(
                new UUID(1, 1),
                new UUID(2, 2),
                "a",
                List.of(issue(0, true, 30)),
                granted,
                said,
                rounds,
                List.of(),
                List.of());
    }

    /** A life of a task as the roads of the application allow it, by the seed. */
    private static TaskHistory played(Random random) {
        var issues = new ArrayList<>(List.of(issue(0, true, 30)));
        if (random.nextInt(4) == 0) {
            issues.add(issue(40 + random.nextInt(40), random.nextInt(3) > 0, 60));
        }
        var extensions = new ArrayList<Prolonging>();
        for (int at = 5; random.nextInt(3) == 0; at += 20) {
            boolean granted = random.nextBoolean();
            extensions.add(new Prolonging(
                    START.plusDays(30),
                    START.plusDays(60 + at),
                    "lý do",
                    false,
                    granted ? ExtensionState.GRANTED : ExtensionState.REFUSED,
                    granted && random.nextBoolean(),
                    "",
                    "Người",
                    moment(at + random.nextInt(9))));
        }
        var reports = new ArrayList<Said>();
        var rounds = new ArrayList<Checked>();
        int at = random.nextInt(20);
        boolean open = true;
        while (open && at < 180) {
            Progress progress =
                    List.of(Progress.UNDER_WAY, Progress.DONE, Progress.STUCK).get(random.nextInt(3));
            reports.add(said(at, progress));
            if (progress == Progress.DONE) {
                int days = random.nextInt(8);
                String verdict =
                        List.of("MEETS", "NOT_MET", "SUPPLEMENT", "WITHDRAWN").get(random.nextInt(4));
                rounds.add(checked(at, verdict, at + days));
                if (verdict.equals("WITHDRAWN")) {
                    reports.add(said(at + days, Progress.UNDER_WAY));
                }
                open = !verdict.equals("MEETS");
                at += days;
            }
            at += 1 + random.nextInt(25);
        }
        List<Passed> passed =
                random.nextInt(5) == 0 ? List.of(new Passed(moment(random.nextInt(150)), "a", "b")) : List.of();
        List<Unsatisfactory> remedies = random.nextInt(5) == 0
                ? List.of(new Unsatisfactory(moment(90), "CONCLUDED", moment(120), "12/KL-UBND"))
                : List.of();
        return new TaskHistory(
                UUID.randomUUID(), UUID.randomUUID(), "a", issues, extensions, reports, rounds, passed, remedies);
    }

    /** What the rows held at the end of the day. */
    private static TaskHistory known(TaskHistory whole, LocalDate day) {
        return new TaskHistory(
                whole.id(),
                whole.plan(),
                whole.startAgency(),
                whole.issues().stream().filter(each -> isBy(each.at(), day)).toList(),
                whole.extensions().stream()
                        .map(each -> isBy(each.decidedAt(), day)
                                ? each
                                : new Prolonging(
                                        each.from(),
                                        each.to(),
                                        each.reason(),
                                        each.afterDue(),
                                        ExtensionState.ASKED,
                                        false,
                                        "",
                                        "",
                                        null))
                        .toList(),
                whole.reports().stream().filter(each -> isBy(each.at(), day)).toList(),
                whole.rounds().stream()
                        .filter(each -> isBy(each.askedAt(), day))
                        .map(each -> isBy(each.decidedAt(), day)
                                ? each
                                : new Checked(each.askedAt(), each.askedOn(), "ASKED", "", null))
                        .toList(),
                whole.handOvers().stream().filter(each -> isBy(each.at(), day)).toList(),
                whole.remedies().stream()
                        .filter(each -> isBy(each.proposedAt(), day))
                        .map(each -> isBy(each.settledAt(), day)
                                ? each
                                : new Unsatisfactory(each.proposedAt(), "PROPOSED", null, null))
                        .toList());
    }

    private static boolean isBy(Instant at, LocalDate day) {
        return at != null && !LocalDate.ofInstant(at, Vietnam.ZONE).isAfter(day);
    }

    private static Instant moment(int day) {
        return START.plusDays(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(Vietnam.ZONE)
                .toInstant();
    }

    private static Issue issue(int day, boolean contained, int due) {
        return new Issue(moment(day), contained, "1.2", "Việc", "Văn bản", contained ? START.plusDays(due) : null);
    }

    private static Said said(int day, Progress progress) {
        return new Said(moment(day), progress);
    }

    private static Checked checked(int asked, String verdict, int decided) {
        Instant at = moment(asked);
        Instant answered = decided == asked ? at.plus(Duration.ofHours(2)) : moment(decided);
        return new Checked(at, START.plusDays(asked), verdict, "", answered);
    }

    private static Prolonging granted(int from, int on) {
        return new Prolonging(
                START.plusDays(from),
                START.plusDays(from + 30),
                "lý do",
                false,
                ExtensionState.GRANTED,
                false,
                "",
                "Người",
                moment(on));
    }
}
