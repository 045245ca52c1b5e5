package vn.thanghang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Demonstration;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.WatchingPlans;

/** The year of the demonstration, played from the first paper to the last review. */
@DatabaseIT(
        properties = {
            "thanghang.web.demo=true",
            "thanghang.demonstration=2023",
            "thanghang.organisation.bundled=demo-2023"
        })
class PlayedYearIT {

    @Autowired
    private FindingDuties duties;

    @Autowired
    private Assignments assignments;

    @Autowired
    private FindingPlans plans;

    @Autowired
    private WatchingPlans watching;

    @Autowired
    private Demonstration people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLetterBecameItsThreeDuties() {
        List<Directive> running = duties.inForce("PAPI", 2023);
        assertThat(running).hasSize(1);
        assertThat(running.getFirst().obligations())
                .extracting(Obligation::kind)
                .containsExactly(ObligationKind.GENERAL, ObligationKind.PLAN, ObligationKind.OVERSIGHT);
    }

    @Test
    void everyWeakContentHasItsLeadsAndOneAgencyThatGathersIt() {
        Sheet sheet = RowScope.EVERYTHING.call(() -> assignments.issued()).getFirst();
        var lines = RowScope.EVERYTHING.call(() -> assignments.criteria(sheet.id()));
        assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
            assertThat(line.isWeak()).isTrue();
            assertThat(line.focal()).isNotNull();
            assertThat(line.pieces()).isNotEmpty().allMatch(piece -> piece.hasLead());
        });
    }

    @Test
    void plansStandInEveryStateAndSomeAreMissing() {
        Sheet sheet = RowScope.EVERYTHING.call(() -> assignments.issued()).getFirst();
        List<Plan> written = RowScope.EVERYTHING.call(() -> plans.ofSheet(sheet.id()));
        Map<PlanState, Long> states = new TreeMap<>(written.stream()
                .map(Plan::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        assertThat(states).containsKeys(PlanState.DRAFT, PlanState.SUBMITTED, PlanState.SENT);
        List<String> inCharge = RowScope.EVERYTHING.call(() -> assignments.agenciesInCharge(sheet.id()));
        assertThat(written.size()).isLessThan(inCharge.size());
    }

    @Test
    void whoeverTheCommitteeMayOnlyAskIsNeverLate() {
        Sheet sheet = RowScope.EVERYTHING.call(() -> assignments.issued()).getFirst();
        var monitor = people.person("demo.theodoi");
        List<WatchingPlans.Line> lines = monitor.rows().call(() -> watching.lines(monitor, sheet));
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.agency()).isEqualTo("ca-tra-vinh");
            assertThat(line.outside()).isTrue();
            assertThat(line.lateFact()).isNull();
            assertThat(line.isMissing()).isFalse();
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.agency()).isEqualTo("snn-tra-vinh");
            assertThat(line.isMissing()).isTrue();
            assertThat(line.lateWorkingDays()).isEqualTo(51);
        });
    }

    @Test
    void resultsStandOnBothAxes() {
        assertThat(RowScope.EVERYTHING.call(
                        () -> jdbc.sql("""
                        select distinct agency || ' ' || progress || ' ' || confirmation from remediation.task
                        where stage = 'ISSUED' and progress <> 'NOT_STARTED'
                        """).query(String.class).list()))
                .contains(
                        "stc-tra-vinh DONE MEETS",
                        "syt-tra-vinh DONE MEETS",
                        "stnmt-tra-vinh UNDER_WAY NOT_MET",
                        "stp-tra-vinh STUCK NONE")
                .noneMatch(line -> line.startsWith("sgddt"));
    }

    @Test
    void oneAgencyWentUpTheLadderStepByStepAndWasHeard() {
        assertThat(RowScope.EVERYTHING.call(
                        () -> jdbc.sql("""
                        select rung from oversight.step where agency = 'ubnd-huyen-cang-long' and state = 'TAKEN'
                        order by taken_on, proposed_on
                        """).query(String.class).list()))
                .containsSubsequence("REMINDER", "LETTER", "EXPLANATION");
        assertThat(RowScope.EVERYTHING.call(
                        () -> jdbc.sql("""
                        select count(*) from oversight.hearing where agency = 'ubnd-huyen-cang-long' and words <> ''
                        """).query(Long.class).single()))
                .isOne();
    }

    @Test
    void twoAgenciesWereReportedAndTheCommitteeHasConcluded() {
        assertThat(RowScope.EVERYTHING.call(
                        () -> jdbc.sql("""
                        select l.agency || ' ' || l.ruling from oversight.report_line l
                        join oversight.report r on r.id = l.report_id where r.state = 'CONCLUDED' order by 1
                        """).query(String.class).list()))
                .contains("stnmt-tra-vinh UPHELD", "ubnd-huyen-cang-long UPHELD");
        assertThat(RowScope.EVERYTHING.call(
                        () -> jdbc.sql("""
                        select state from directive.directive order by state
                        """).query(String.class).list()))
                .containsExactly("DRAFT", "IN_FORCE");
    }

    @Test
    void theClockStandsAtTheEndOfTheSummer() {
        assertThat(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE)).isEqualTo(LocalDate.of(2023, 8, 25));
    }
}
