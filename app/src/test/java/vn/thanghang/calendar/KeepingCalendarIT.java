package vn.thanghang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;

/** A decision moves what is open and rests on a rule, and nothing else; both dates stay. */
@DatabaseIT
@Import(ExampleDeadlines.class)
class KeepingCalendarIT {

    private static final LocalDate MONDAY = LocalDate.of(2027, 4, 26);
    private static final LocalDate FRIDAY = LocalDate.of(2027, 5, 7);
    private static final Deciding BY = new Deciding(Actor.SYSTEM, "Người Thử");

    @Autowired
    private KeepingCalendar keeping;

    @Autowired
    private CalendarInForce inForce;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void anExampleTable() {
        var owner = JdbcClient.create(database.owner());
        owner.sql("drop schema if exists example cascade").update();
        owner.sql("create schema example").update();
        owner.sql("""
                        create table example.deadline (id text primary key, days int not null, counted_from date not null,
                          due date not null, original_due date, closed boolean not null)
                        """).update();
        owner.sql("grant usage on schema example to public").update();
        owner.sql("grant select, update on example.deadline to public").update();
        for (String row : List.of("open", "closed")) {
            owner.sql("insert into example.deadline values (:id, 5, :from, :due, null, :closed)")
                    .param("id", row)
                    .param("from", MONDAY)
                    .param(
                            "due",
                            calendar.due(new DueRule.WorkingDays(5), MONDAY).day())
                    .param("closed", row.equals("closed"))
                    .update();
        }
    }

    @Test
    void movesOpenDeadlinesOnlyAndKeepsBothDates() {
        LocalDate before = due("open");
        Decision decision = dayOff(LocalDate.of(2027, 4, 28));
        DecisionPreview preview = keeping.preview(decision);
        assertThat(preview.deadlines()).extracting(MovedDeadline::id).containsExactly("open");
        assertThat(due("open")).as("the preview changes nothing").isEqualTo(before);

        int position = entered(decision, preview.version());

        LocalDate after = due("open");
        assertThat(after).isAfter(before);
        assertThat(due("closed")).isEqualTo(before);
        assertThat(jdbc.sql("select original_due from example.deadline where id = 'open'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(before);
        assertThat(keeping.movedBy(position))
                .containsExactly(new MovedDeadline("calendar.navigation", "open", "Việc open", before, after));
        assertThat(inForce.asOf(preview.version())
                        .due(new DueRule.WorkingDays(5), MONDAY)
                        .day())
                .as("the reckoning before can be repeated")
                .isEqualTo(before);
        assertThat(inForce.asOf(position)
                        .due(new DueRule.WorkingDays(5), MONDAY)
                        .day())
                .isEqualTo(after);
    }

    @Test
    void countsFromTheMomentItIsEntered() {
        LocalDate day = LocalDate.of(2027, 6, 9);
        assertThat(calendar.isWorked(day)).isTrue();
        entered(dayOff(day), inForce.version());
        transactions.executeWithoutResult(
                tx -> assertThat(calendar.isWorked(day)).isFalse());
        assertThat(inForce.asOf(inForce.version()).special(day).orElseThrow().basis())
                .contains("01/TB-BNV");
    }

    @Test
    void aLaterDecisionTakesBackAnEarlierOne() {
        LocalDate day = LocalDate.of(2027, 6, 10);
        entered(dayOff(day), inForce.version());
        entered(decision(List.of(new SpecialDay(day, DayKind.WORKING, "", "")), false), inForce.version());
        transactions.executeWithoutResult(
                tx -> assertThat(calendar.isWorked(day)).isTrue());
    }

    @Test
    void settlesAYear() {
        assertThat(calendar.isDecided(2028)).isFalse();
        entered(
                decision(List.of(new SpecialDay(LocalDate.of(2028, 1, 26), DayKind.HOLIDAY, "Tết", "")), 2028, true),
                inForce.version());
        transactions.executeWithoutResult(tx -> {
            assertThat(calendar.isDecided(2028)).isTrue();
            assertThat(calendar.isWorked(LocalDate.of(2028, 5, 1)))
                    .as("only what the paper names, once it says it names all")
                    .isTrue();
        });
    }

    @Test
    void theSameFormTwiceIsOneDecision() {
        Decision decision = dayOff(LocalDate.of(2027, 6, 11));
        UUID key = UUID.randomUUID();
        int seen = inForce.version();
        assertThat(keeping.enter(decision, seen, key, BY)).isEqualTo(new Entering.Done(seen + 1));
        assertThat(keeping.enter(decision, seen, key, BY)).isEqualTo(new Entering.Done(seen + 1));
        assertThat(inForce.version()).isEqualTo(seen + 1);
    }

    @Test
    void whoLooksAtAnOlderCalendarIsTold() {
        int seen = inForce.version();
        entered(dayOff(LocalDate.of(2027, 6, 14)), seen);
        assertThat(keeping.enter(dayOff(LocalDate.of(2027, 6, 15)), seen, UUID.randomUUID(), BY))
                .isInstanceOf(Entering.Late.class);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(reasons(List.of(new SpecialDay(LocalDate.of(2027, 6, 12), DayKind.SWAP_OFF, "", ""))))
                .contains(DecisionProblem.Reason.SWAP_OFF_ON_WEEKEND, DecisionProblem.Reason.SWAPS_UNEQUAL);
        assertThat(reasons(List.of(new SpecialDay(LocalDate.of(2027, 6, 16), DayKind.SWAP_WORK, "", ""))))
                .contains(DecisionProblem.Reason.SWAP_WORK_ON_WEEKDAY);
        assertThat(reasons(List.of(new SpecialDay(LocalDate.of(2030, 6, 14), DayKind.HOLIDAY, "", ""))))
                .contains(DecisionProblem.Reason.OUTSIDE_YEAR);
        var day = new SpecialDay(LocalDate.of(2027, 6, 17), DayKind.HOLIDAY, "", "");
        assertThat(reasons(List.of(day, day))).contains(DecisionProblem.Reason.DAY_TWICE);
        assertThat(reasons(List.of())).containsExactly(DecisionProblem.Reason.NO_DAYS);
        assertThat(reasons(List.of(new SpecialDay(LocalDate.of(2027, 6, 18), DayKind.WORKING, "", ""))))
                .containsExactly(DecisionProblem.Reason.NOTHING_CHANGES);
    }

    @Test
    void aDeadlineSetMeanwhileIsMovedToo() throws Exception {
        LocalDate day = LocalDate.of(2027, 4, 29);
        int seen = inForce.version();
        try (var other = Executors.newSingleThreadExecutor()) {
            var entering = transactions.execute(tx -> {
                LocalDate due = calendar.due(new DueRule.WorkingDays(5), MONDAY).day();
                var started = other.submit(() -> keeping.enter(dayOff(day), seen, UUID.randomUUID(), BY));
                assertThatThrownBy(() -> started.get(400, TimeUnit.MILLISECONDS))
                        .as("the decision waits for who is setting a deadline")
                        .isInstanceOf(TimeoutException.class);
                jdbc.sql("update example.deadline set due = :due where id = 'open'")
                        .param("due", due)
                        .update();
                return started;
            });
            assertThat(Objects.requireNonNull(entering).get(20, TimeUnit.SECONDS))
                    .isInstanceOf(Entering.Done.class);
        }
        assertThat(due("open"))
                .isEqualTo(inForce.asOf(seen + 1)
                        .due(new DueRule.WorkingDays(5), MONDAY)
                        .day());
    }

    @Test
    void whatWasEnteredStays() {
        entered(dayOff(LocalDate.of(2027, 6, 21)), inForce.version());
        for (String table : List.of("decision", "decision_day", "moved_deadline")) {
            assertThatThrownBy(() -> jdbc.sql("delete from calendar." + table).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() ->
                        jdbc.sql("update calendar.decision set year = 2029").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<DecisionProblem.Reason> reasons(List<SpecialDay> days) {
        return keeping.problems(decision(days, false)).stream()
                .map(DecisionProblem::reason)
                .toList();
    }

    private int entered(Decision decision, int seen) {
        return switch (keeping.enter(decision, seen, UUID.randomUUID(), BY)) {
            case Entering.Done(int position) -> position;
            case Entering other -> throw new AssertionError(other);
        };
    }

    private LocalDate due(String id) {
        return jdbc.sql("select due from example.deadline where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single();
    }

    private static Decision dayOff(LocalDate day) {
        return decision(List.of(new SpecialDay(day, DayKind.HOLIDAY, "Ngày nghỉ thử", "")), false);
    }

    private static Decision decision(List<SpecialDay> days, boolean complete) {
        return decision(days, 2027, complete);
    }

    private static Decision decision(List<SpecialDay> days, int year, boolean complete) {
        return new Decision("01/TB-BNV", "Bộ Nội vụ", FRIDAY, "", year, complete, days);
    }
}
