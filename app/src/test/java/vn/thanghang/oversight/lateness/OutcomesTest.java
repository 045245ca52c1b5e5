package vn.thanghang.oversight.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.oversight.reminder.LateFact.Settlement;

class OutcomesTest {

    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);
    private static final LocalDate TOLD = LocalDate.of(2023, 6, 1);

    private static DatedThing thing(@Nullable LocalDate due, @Nullable LocalDate doneOn) {
        return new DatedThing(
                "remediation.TASK", "a", "so", "Việc", "/viec", due, due == null ? null : DUE, TOLD, doneOn);
    }

    private static LateFact fact(LocalDate due, @Nullable Settlement settlement) {
        return new LateFact(
                UUID.randomUUID(),
                "remediation.TASK",
                "a",
                "so",
                "Việc",
                "/viec",
                due,
                TOLD,
                due.plusDays(1),
                settlement,
                settlement == null ? null : due.plusDays(9),
                settlement == Settlement.REDETERMINED ? "12/UBND-NC" : null);
    }

    private static Outcome of(DatedThing thing, LocalDate day, LateFact... facts) {
        return Outcomes.of(thing, Arrays.asList(facts), day);
    }

    @Test
    void everyOutcomeHasItsCase() {
        LocalDate later = DUE.plusDays(30);
        var seen = EnumSet.noneOf(Outcome.class);
        seen.add(check(Outcome.NO_DUE_DATE, of(thing(null, null), DUE)));
        seen.add(check(Outcome.NOT_DUE, of(thing(DUE, null), DUE)));
        seen.add(check(Outcome.LATE_OPEN, of(thing(DUE, null), DUE.plusDays(1))));
        seen.add(check(Outcome.EXTENDED, of(thing(later, null), DUE.plusDays(1))));
        seen.add(check(Outcome.ON_TIME, of(thing(DUE, DUE), later)));
        seen.add(check(Outcome.DONE_LATE, of(thing(DUE, DUE.plusDays(1)), later)));
        assertThat(seen).containsExactly(Outcome.values());
    }

    private static Outcome check(Outcome wanted, Outcome got) {
        assertThat(got).isEqualTo(wanted);
        return got;
    }

    @Test
    void onceLateStaysLateAfterItIsDoneAndAfterItWasProlonged() {
        LocalDate later = DUE.plusDays(30);
        LateFact late = fact(DUE, Settlement.SETTLED);
        assertThat(of(thing(later, null), DUE.plusDays(20), late)).isEqualTo(Outcome.EXTENDED);
        assertThat(of(thing(later, DUE.plusDays(25)), later, late)).isEqualTo(Outcome.DONE_LATE);
        assertThat(of(thing(later, DUE.plusDays(25)), later)).isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void whatADocumentDeterminedAnewCountsNoMore() {
        LateFact lifted = fact(DUE, Settlement.REDETERMINED);
        assertThat(of(thing(DUE, null), DUE.plusDays(20), lifted)).isEqualTo(Outcome.EXTENDED);
        assertThat(of(thing(DUE, DUE.plusDays(5)), DUE.plusDays(20), lifted)).isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void aPlanThatTurnsOutToHaveBeenSentInTimeIsOnTime() {
        assertThat(of(thing(DUE, DUE), DUE.plusDays(20), fact(DUE, Settlement.SETTLED)))
                .isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void aDateThatWasNeverMadeKnownIsNeverLate() {
        var untold = new DatedThing("remediation.PLAN", "a", "so", "PAPI", "/ke-hoach", DUE, DUE, null, null);
        assertThat(of(untold, DUE.plusDays(300))).isEqualTo(Outcome.NOT_DUE);
        var toldLate = new DatedThing("remediation.PLAN", "a", "so", "PAPI", "/k", DUE, DUE, DUE.plusDays(10), null);
        assertThat(of(toldLate, DUE.plusDays(10))).isEqualTo(Outcome.NOT_DUE);
        assertThat(of(toldLate, DUE.plusDays(11))).isEqualTo(Outcome.LATE_OPEN);
    }

    @Test
    void anEarlierDayDoesNotKnowWhatCameLater() {
        assertThat(of(thing(DUE, DUE.plusDays(5)), DUE.plusDays(2), fact(DUE, Settlement.SETTLED)))
                .isEqualTo(Outcome.LATE_OPEN);
        assertThat(of(thing(DUE, DUE.plusDays(5)), DUE.minusDays(2), fact(DUE, Settlement.SETTLED)))
                .isEqualTo(Outcome.NOT_DUE);
    }

    @Test
    void countsAddUpToTheTotal() {
        var one = OutcomeCounts.of(List.of(Outcome.ON_TIME, Outcome.LATE_OPEN, Outcome.ON_TIME));
        var both = one.plus(OutcomeCounts.of(List.of(Outcome.DONE_LATE)));
        assertThat(both.total()).isEqualTo(4);
        assertThat(both.done()).isEqualTo(3);
        assertThat(both.of(Outcome.ON_TIME)).isEqualTo(2);
        assertThat(both.of(Outcome.NO_DUE_DATE)).isZero();
    }
}
