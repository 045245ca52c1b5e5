package vn.thanghang.directive.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.audit.Actor;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.database.DatabaseIT;

/** From a registered document to duties in force, their dates and their end. */
@DatabaseIT
class GivingDutiesIT {

    private static final By OFFICER = new By(Actor.person(UUID.randomUUID()), "Lê Thị An");

    @Autowired
    private FindingDocuments documents;

    @Autowired
    private GivingDuties giving;

    @Autowired
    private SettingDue dates;

    @Autowired
    private WithdrawingDuties withdrawing;

    @Autowired
    private FindingDuties finding;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatWasProposedIsGivenToTheAgenciesOfTheBook() {
        Directive directive = given(registered());
        assertThat(directive.state()).isEqualTo(DirectiveState.IN_FORCE);
        assertThat(directive.authority()).isEqualTo(Rank.PROVINCE);
        assertThat(directive.province()).isEqualTo("ubnd-tra-vinh");
        assertThat(directive.obligations())
                .extracting(Obligation::kind)
                .containsExactly(ObligationKind.GENERAL, ObligationKind.PLAN, ObligationKind.OVERSIGHT);
        var day = LocalDate.of(2023, 5, 10);
        List<String> everybody = finding.agencies(directive.obligations().getFirst(), day);
        assertThat(everybody)
                .contains("syt-tra-vinh", "ttt-tra-vinh", "vpubnd-tra-vinh", "ubnd-tp-tra-vinh", "ubnd-huyen-tra-cu")
                .doesNotContain("ca-tra-vinh", "ubnd-tra-vinh")
                .hasSize(19 + 9);
        assertThat(finding.agencies(directive.obligations().get(2), day)).containsExactly("snv-tra-vinh");
        Obligation plan = directive.obligations().get(1);
        assertThat(plan.due()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(plan.dueDocument()).isEqualTo(directive.documentId());
        assertThat(plan.source()).contains("Sở Y tế xây dựng kế hoạch");
        assertThat(finding.inForce("PAPI", 2023)).contains(directive);
    }

    @Test
    void afterTheMergerTheSuccessorsAreMeant() {
        Directive directive = given(registered());
        var later = LocalDate.of(2025, 9, 1);
        assertThat(finding.agencies(directive.obligations().get(1), later)).containsExactly("syt-vinh-long-2025");
        assertThat(finding.agencies(directive.obligations().getFirst(), later))
                .contains("snv-vinh-long-2025")
                .noneMatch(id -> id.endsWith("-tra-vinh"));
    }

    @Test
    void aDateIsSetByARegisteredDocumentAndTheOldOneStays() {
        Directive directive = given(registered());
        UUID plan = directive.obligations().get(1).id();
        UUID later = registered();
        Directive after = done(dates.set(plan, directive.version(), new DueRule.WorkingDays(15), later, OFFICER));
        assertThat(after.obligation(plan).orElseThrow().due()).isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(after.obligation(plan).orElseThrow().dueDocument()).isEqualTo(later);
        assertThat(dates.history(after.obligation(plan).orElseThrow()))
                .extracting(set -> set.due().day())
                .containsExactly(LocalDate.of(2023, 6, 30), LocalDate.of(2023, 5, 31));
        assertThat(dates.set(plan, after.version(), new DueRule.Days(3), UUID.randomUUID(), OFFICER))
                .isEqualTo(DutyResult.refused("document", DutyRefusal.UNKNOWN_DOCUMENT, ""));
        UUID general = directive.obligations().getFirst().id();
        assertThat(dates.set(general, after.version(), new DueRule.Days(3), later, OFFICER))
                .isEqualTo(DutyResult.refused("due", DutyRefusal.GENERAL_HAS_NO_DATE, ""));
        var early = new DueRule.ByDay(LocalDate.of(2023, 5, 5));
        assertThat(dates.set(plan, after.version(), early, later, OFFICER))
                .isEqualTo(DutyResult.refused("due", DutyRefusal.TOO_EARLY, "2023-05-05"));
        assertThat(dates.set(plan, directive.version(), early, later, OFFICER)).isInstanceOf(DutyResult.Late.class);
    }

    @Test
    void dutiesAreTakenBackByADocumentOneByOneOrAltogether() {
        Directive directive = given(registered());
        UUID id = directive.documentId();
        UUID by = registered();
        assertThat(withdrawing.withdraw(id, directive.version(), id, OFFICER))
                .isEqualTo(DutyResult.refused("document", DutyRefusal.SAME_DOCUMENT, ""));
        UUID plan = directive.obligations().get(1).id();
        Directive less = done(withdrawing.withdraw(id, plan, directive.version(), by, OFFICER));
        assertThat(less.state()).isEqualTo(DirectiveState.IN_FORCE);
        assertThat(less.running(ObligationKind.PLAN)).isEmpty();
        assertThat(withdrawing.withdraw(id, plan, less.version(), by, OFFICER))
                .isEqualTo(DutyResult.refused("state", DutyRefusal.DUTY_WITHDRAWN, ""));
        Directive gone = done(withdrawing.withdraw(id, less.version(), by, OFFICER));
        assertThat(gone.state()).isEqualTo(DirectiveState.WITHDRAWN);
        assertThat(gone.obligations()).noneMatch(Obligation::runs);
        assertThat(withdrawing.withdraw(id, gone.version(), by, OFFICER))
                .isEqualTo(DutyResult.refused("state", DutyRefusal.WITHDRAWN, "WITHDRAWN"));
    }

    @Test
    void whatIsMissingIsSaidForEachDuty() {
        UUID id = registered();
        var duties = List.of(
                new DraftDirective.Duty(0, ObligationKind.GENERAL, List.of(), LocalDate.of(2023, 6, 1)),
                new DraftDirective.Duty(
                        1, ObligationKind.PLAN, List.of(Addressee.agency("syt-tra-vinh")), LocalDate.of(2023, 1, 1)));
        var draft = new DraftDirective(Birth.LETTER, "", 0, duties);
        assertThat(giving.give(id, GivingDuties.NEW, draft, OFFICER))
                .isEqualTo(new DutyResult.Refused(List.of(
                        new DutyResult.Fault("due-0", DutyRefusal.GENERAL_HAS_NO_DATE, ""),
                        new DutyResult.Fault("index", DutyRefusal.NO_INDEX, ""),
                        new DutyResult.Fault("year", DutyRefusal.NO_YEAR, ""),
                        new DutyResult.Fault("addressees-0", DutyRefusal.NO_ADDRESSEE, ""),
                        new DutyResult.Fault("due-1", DutyRefusal.TOO_EARLY, ""))));
        var empty = new DraftDirective(Birth.LETTER, "PAPI", 2023, List.of());
        assertThat(giving.give(id, GivingDuties.NEW, empty, OFFICER))
                .isEqualTo(DutyResult.refused("duties", DutyRefusal.NO_DUTY, ""));
        assertThat(giving.give(UUID.randomUUID(), GivingDuties.NEW, empty, OFFICER))
                .isEqualTo(DutyResult.refused("state", DutyRefusal.NOT_REGISTERED, ""));
    }

    @Test
    void aDraftIsKeptAndGivenLater() {
        UUID id = registered();
        DraftDirective draft = draft(id);
        Directive kept = done(giving.save(id, GivingDuties.NEW, draft, OFFICER));
        assertThat(kept.state()).isEqualTo(DirectiveState.DRAFT);
        Directive again = done(giving.save(id, kept.version(), draft, OFFICER));
        assertThat(giving.save(id, kept.version(), draft, OFFICER)).isEqualTo(new DutyResult.Late(again));
        Directive given = done(giving.give(id, again.version(), draft, OFFICER));
        assertThat(given.obligations()).hasSize(3);
        assertThat(giving.save(id, given.version(), draft, OFFICER))
                .isEqualTo(DutyResult.refused("state", DutyRefusal.ALREADY_GIVEN, "IN_FORCE"));
    }

    @Test
    void theDatabaseKeepsWhatWasGiven() {
        Directive directive = given(registered());
        UUID duty = directive.obligations().getFirst().id();
        for (String change : List.of(
                "update directive.obligation set text = 'khác' where id = :id",
                "update directive.obligation set kind = 'OTHER' where id = :id",
                "delete from directive.obligation where id = :id")) {
            assertThatThrownBy(() -> sql.sql(change).param("id", duty).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void ofTwoWhoGiveAtOnceOneIsDoneAndOneIsLate() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 6; round++) {
                UUID id = registered();
                DraftDirective draft = draft(id);
                var together = new CyclicBarrier(2);
                var answers = new ArrayList<Future<DutyResult>>();
                for (int person = 0; person < 2; person++) {
                    By by = new By(Actor.person(UUID.randomUUID()), "Người " + person);
                    Callable<DutyResult> give = () -> {
                        together.await(30, TimeUnit.SECONDS);
                        return giving.give(id, GivingDuties.NEW, draft, by);
                    };
                    answers.add(people.submit(give));
                }
                List<DutyResult> results =
                        List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(results)
                        .filteredOn(DutyResult.Done.class::isInstance)
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(DutyResult.Late.class::isInstance)
                        .hasSize(1);
                assertThat(sql.sql("select count(*) from directive.obligation where directive = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single())
                        .isEqualTo(3);
            }
        }
    }

    private Directive given(UUID id) {
        return done(giving.give(id, GivingDuties.NEW, draft(id), OFFICER));
    }

    private DraftDirective draft(UUID id) {
        ProposedDirective proposed = giving.propose(documents.find(id).orElseThrow());
        return new DraftDirective(
                proposed.birth(),
                proposed.indexCode(),
                proposed.workYear(),
                proposed.duties().stream()
                        .map(duty ->
                                new DraftDirective.Duty(duty.position(), duty.kind(), duty.addressees(), duty.due()))
                        .toList());
    }

    private static Directive done(DutyResult result) {
        assertThat(result).isInstanceOf(DutyResult.Done.class);
        return ((DutyResult.Done) result).directive();
    }

    private UUID registered() {
        return RegisteredLetter.add(sql);
    }
}
