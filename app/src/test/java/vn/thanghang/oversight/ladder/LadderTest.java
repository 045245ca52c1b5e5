package vn.thanghang.oversight.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.oversight.ladder.Ladder.Move;

/** The ladder goes up one rung at a time, waits for people, comes down on progress, and never rises above a letter for some. */
class LadderTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of(2023), Set.of(2023));
    private static final Ladder LADDER = BundledLadder.read();
    /** A Friday; lateness begins on Monday 3 July. */
    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);

    private static final LocalDate MONDAY = LocalDate.of(2023, 7, 3);

    @Test
    void proposesTheLetterAfterFiveWorkingDaysOfLateness() {
        assertThat(move(at(Rung.REMINDER, MONDAY), open(null, null), null, LocalDate.of(2023, 7, 6)))
                .isEqualTo(new Move.Rest());
        assertThat(move(at(Rung.REMINDER, MONDAY), open(null, null), null, LocalDate.of(2023, 7, 7)))
                .isEqualTo(new Move.Propose(new LadderRule(Rung.LETTER, 5, 3), 5));
    }

    @Test
    void waitsAfterEachStepEvenWhenVeryLate() {
        var sent = LocalDate.of(2023, 8, 1);
        assertThat(move(at(Rung.LETTER, sent), open(null, null), null, LocalDate.of(2023, 8, 7)))
                .isEqualTo(new Move.Rest());
        assertThat(move(at(Rung.LETTER, sent), open(null, null), null, LocalDate.of(2023, 8, 8)))
                .isEqualTo(new Move.Propose(new LadderRule(Rung.EXPLANATION, 10, 5), 27));
    }

    @Test
    void proposesNothingWhileAStepWaitsForAnOfficer() {
        assertThat(move(
                        at(Rung.REMINDER, MONDAY),
                        open(null, null),
                        step(StepState.PROPOSED),
                        LocalDate.of(2023, 9, 1)))
                .isEqualTo(new Move.Rest());
    }

    @Test
    void stopsAtTheTop() {
        assertThat(move(at(Rung.REPORT, MONDAY), open(null, null), null, LocalDate.of(2023, 12, 1)))
                .isEqualTo(new Move.Rest());
    }

    @Test
    void neverRisesAboveALetterForBodiesOutsideTheAuthority() {
        Escalation reminded = outside(at(Rung.REMINDER, MONDAY));
        assertThat(move(reminded, open(null, null), null, LocalDate.of(2023, 7, 7)))
                .isInstanceOf(Move.Propose.class);
        Escalation asked = outside(at(Rung.LETTER, MONDAY));
        assertThat(move(asked, open(null, null), null, LocalDate.of(2023, 12, 1)))
                .isEqualTo(new Move.Rest());
    }

    @Test
    void countsWhatAnotherAgencyOwesToThatOne() {
        assertThat(move(at(Rung.REMINDER, MONDAY), open(null, "so-b"), null, LocalDate.of(2023, 9, 1)))
                .isEqualTo(new Move.Rest());
    }

    @Test
    void comesDownOneRungOnProgressOnce() {
        LocalDate reported = LocalDate.of(2023, 7, 20);
        Escalation explained = at(Rung.EXPLANATION, LocalDate.of(2023, 7, 18));
        assertThat(move(explained, open(reported, null), step(StepState.PROPOSED), LocalDate.of(2023, 7, 21)))
                .isEqualTo(new Move.StepDown(Rung.LETTER, reported));
        assertThat(move(
                        explained.at(Rung.LETTER, reported, reported),
                        open(reported, null),
                        null,
                        LocalDate.of(2023, 7, 21)))
                .isEqualTo(new Move.Rest());
    }

    @Test
    void closesWhenTheThingIsNoLongerOpenWithItsDate() {
        assertThat(move(at(Rung.LETTER, MONDAY), null, step(StepState.DRAFTED), LocalDate.of(2023, 7, 21)))
                .isEqualTo(new Move.Close());
    }

    @Test
    void thereIsOneRoadForEveryStateAndAct() {
        var table = new StringBuilder();
        for (StepState state : StepState.values()) {
            table.append(state).append(':');
            for (StepAct act : StepAct.values()) {
                act.from(state)
                        .ifPresent(then ->
                                table.append(' ').append(act).append('→').append(then));
            }
            table.append('\n');
        }
        assertThat(table.toString()).isEqualTo("""
                PROPOSED: DRAFT→DRAFTED HOLD→HELD MISFIRE→MISFIRED STEP_DOWN→STEPPED_DOWN
                HELD: TAKE_UP→PROPOSED MISFIRE→MISFIRED STEP_DOWN→STEPPED_DOWN
                DRAFTED: PUT_ASIDE→PROPOSED SEND→TAKEN STEP_DOWN→STEPPED_DOWN
                TAKEN:
                MISFIRED:
                STEPPED_DOWN:
                """);
    }

    private static Move move(Escalation at, @Nullable DueItem item, @Nullable Step open, LocalDate day) {
        return LADDER.move(at, item, open, day, CALENDAR);
    }

    private static Escalation at(Rung rung, LocalDate since) {
        return escalation(rung, since, false);
    }

    private static Escalation outside(Escalation inside) {
        return escalation(inside.rung(), inside.since(), true);
    }

    private static Escalation escalation(Rung rung, LocalDate since, boolean outside) {
        return new Escalation(
                new UUID(0, 1),
                "remediation.TASK",
                "1",
                DUE,
                "so-a",
                outside,
                "Việc",
                "/viec",
                DUE.plusDays(1),
                rung,
                since,
                null,
                0,
                MONDAY,
                null);
    }

    private static DueItem open(@Nullable LocalDate reported, @Nullable String waitingFor) {
        return new DueItem("1", "so-a", "Việc", "/viec", DUE, DUE.minusDays(60), reported, waitingFor);
    }

    private static Step step(StepState state) {
        return new Step(
                new UUID(0, 2),
                new UUID(0, 1),
                "so-a",
                Rung.LETTER,
                state,
                0,
                MONDAY,
                5,
                5,
                null,
                null,
                null,
                null,
                "",
                null,
                "",
                Instant.EPOCH);
    }
}
