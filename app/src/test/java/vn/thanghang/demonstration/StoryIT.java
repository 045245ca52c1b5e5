package vn.thanghang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Demonstration;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetState;
import vn.thanghang.directive.duties.Addressee;
import vn.thanghang.directive.duties.AddresseeGroup;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.platform.web.BrowserIT;
import vn.thanghang.platform.web.Browsing;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.WatchingPlans;

/**
 * The story of the year 2023 in a real browser: the letter dropped in becomes three duties, the duties an assignment, the
 * assignment a plan on which two agencies gave their opinion, the signed plan is read back, sent and reviewed, and at the
 * end stands who has none. Pictures of pages and papers go to {@code target/story}.
 */
@BrowserIT(
        properties = {
            "thanghang.web.demo=true",
            "thanghang.demonstration=2023",
            "thanghang.demonstration.play=false",
            "thanghang.organisation.bundled=demo-2023"
        })
class StoryIT {

    private static final String OWN = "ttt-tra-vinh";
    private static final String HOME_AFFAIRS = "snv-tra-vinh";

    @Autowired
    private Cast cast;

    @Autowired
    private FindingPapers papers;

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
    private JdbcClient sql;

    @Test
    void fromTheLetterToTheListOfAgenciesWithoutAPlan(Browsing browsing) {
        var screens = new StoryScreens();
        var story = new Storyteller(browsing);
        var letter = new StoryOfTheLetter(story, screens, outside());
        letter.letter();
        theLetterBecameThreeDuties();
        letter.receipts();
        letter.sheet();
        letter.sheetIssued();
        letter.guidance();
        Sheet sheet = theAssignmentIsInForceWithADateForThePlans();
        var plan = new StoryOfThePlan(story, screens, outside());
        plan.plan();
        plan.opinions();
        plan.submission();
        plan.signing();
        plan.review();
        thePlanIsIssuedSentAndReviewed(sheet);
        plan.missing();
        everybodyElseInChargeHasNone(sheet);
        nothingKnownWasTyped(story.typed());
        assertThat(screens.faults()).isEmpty();
    }

    private void theLetterBecameThreeDuties() {
        List<Directive> running = duties.inForce("PAPI", 2023);
        assertThat(running).hasSize(1);
        List<Obligation> given = running.getFirst().obligations();
        assertThat(given)
                .extracting(Obligation::kind)
                .containsExactly(ObligationKind.GENERAL, ObligationKind.PLAN, ObligationKind.OVERSIGHT);
        assertThat(given.get(0).addressees())
                .containsExactlyInAnyOrder(
                        Addressee.group(AddresseeGroup.ALL_DEPARTMENTS),
                        Addressee.group(AddresseeGroup.ALL_LOCALITIES));
        assertThat(given.get(1).addressees()).containsExactly(Addressee.group(AddresseeGroup.IN_CHARGE));
        assertThat(given.get(2).addressees()).containsExactly(Addressee.agency(HOME_AFFAIRS));
        assertThat(given).extracting(Obligation::due).containsOnlyNulls();
        assertThat(duties.agencies(given.get(0), LocalDate.of(2023, 5, 10)))
                .hasSize(28)
                .contains(OWN, "ubnd-huyen-tra-cu");
    }

    private Sheet theAssignmentIsInForceWithADateForThePlans() {
        Sheet sheet = assignments.issued().getFirst();
        assertThat(sheet.state()).isEqualTo(SheetState.ISSUED);
        assertThat(sheet.issuedAs()).isEqualTo("Công văn số 2210/UBND-NC ngày 19/05/2023");
        assertThat(sheet.planDue()).isEqualTo(LocalDate.of(2023, 6, 12));
        assertThat(assignments.piecesLedBy(sheet.id(), OWN))
                .extracting(
                        piece -> piece.criterion() + " " + piece.coordinating().size())
                .containsExactly("4.2 2", "4.3 0");
        UUID letter = duties.inForce("PAPI", 2023).getFirst().documentId();
        assertThat(duties.receivedAt(letter, OWN)).isPresent();
        return sheet;
    }

    private void thePlanIsIssuedSentAndReviewed(Sheet sheet) {
        Plan plan = plans.of(sheet.id(), OWN).orElseThrow();
        assertThat(plan.state()).isEqualTo(PlanState.MEETS);
        assertThat(plan.numberSymbol()).startsWith("45/KH-");
        assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(plan.signer()).isEqualTo("Ngô Mỹ Xuân");
        assertThat(plan.firstSent()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(sql.sql("""
                        select o.agency from directive.opinion o join directive.opinion_request r on r.id = o.request
                        where r.state = 'CLOSED' and o.answered_at is not null order by o.agency
                        """).query(String.class).list()).containsExactly("sgddt-tra-vinh", "syt-tra-vinh");
    }

    private void everybodyElseInChargeHasNone(Sheet sheet) {
        var monitor = people.person("demo.theodoi");
        List<WatchingPlans.Line> lines = monitor.rows().call(() -> watching.lines(monitor, sheet));
        List<String> inCharge = assignments.agenciesInCharge(sheet.id());
        assertThat(lines).extracting(WatchingPlans.Line::agency).containsExactlyInAnyOrderElementsOf(inCharge);
        assertThat(lines)
                .filteredOn(line -> line.plan() == null)
                .extracting(WatchingPlans.Line::agency)
                .containsExactlyInAnyOrderElementsOf(
                        inCharge.stream().filter(agency -> !agency.equals(OWN)).toList());
    }

    /** Decisions, reasons and opinions are typed; names, numbers and dates the system knows are not. */
    private void nothingKnownWasTyped(List<Storyteller.Typed> typed) {
        typed.forEach(each -> System.out.println("typed: " + each.field() + " = " + each.words()));
        assertThat(typed).hasSizeLessThanOrEqualTo(13);
        List<String> known = sql.sql("""
                        select name from organisation.agency_state union select display_name from access.account
                        union select name from assignment.sheet_criterion
                        union select number || '/' || symbol from directive.document where number <> ''
                        """).query(String.class).list();
        assertThat(typed)
                .allSatisfy(
                        each -> assertThat(known).noneMatch(name -> each.words().contains(name)));
    }

    private StoryOutside outside() {
        return new StoryOutside() {

            @Override
            public void at(int month, int day, int hour) {
                cast.at(month, day, hour);
            }

            @Override
            public byte[] signed(String login, UUID paper, String number, LocalDate day) {
                return StoryIT.signed(cast, papers, login, paper, number, day);
            }
        };
    }

    static byte[] signed(Cast cast, FindingPapers papers, String login, UUID paper, String number, LocalDate day) {
        return cast.as(
                login,
                person -> Numbered.docx(
                        papers.frozen(papers.paper(person, paper)).orElseThrow().document(), number, day));
    }
}
