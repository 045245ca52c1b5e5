package vn.thanghang.directive.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.audit.Actor;
import vn.thanghang.calendar.CalendarInForce;
import vn.thanghang.calendar.DayKind;
import vn.thanghang.calendar.Deciding;
import vn.thanghang.calendar.Decision;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.Entering;
import vn.thanghang.calendar.KeepingCalendar;
import vn.thanghang.calendar.MovedDeadline;
import vn.thanghang.calendar.SpecialDay;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.database.DatabaseIT;

/** A decision on days off moves the dates of duties that rest on a number of days and are not over. */
@DatabaseIT
class DutyDeadlinesIT {

    private static final By OFFICER = new By(Actor.person(UUID.randomUUID()), "Lê Thị An");
    private static final Deciding KEEPER = new Deciding(Actor.SYSTEM, "Người giữ lịch");
    /** From the letter of May 2023 well into the year after the last test run of this year. */
    private static final int LONG = 1_100;

    @Autowired
    private FindingDocuments documents;

    @Autowired
    private GivingDuties giving;

    @Autowired
    private SettingDue dates;

    @Autowired
    private KeepingCalendar keeping;

    @Autowired
    private CalendarInForce inForce;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatIsOpenAndRestsOnDaysMovesAndBothDatesStay() {
        UUID open = plan(new DueRule.WorkingDays(LONG));
        UUID over = plan(new DueRule.WorkingDays(15));
        UUID named = plan(new DueRule.ByDay(due(open)));
        LocalDate before = due(open);
        LocalDate past = due(over);
        LocalDate dayOff = before.minusDays(7);
        var decision = new Decision(
                "02/TB-BNV",
                "Bộ Nội vụ",
                before.minusDays(100),
                "",
                dayOff.getYear(),
                false,
                List.of(new SpecialDay(dayOff, DayKind.HOLIDAY, "Ngày nghỉ thử", "")));
        int seen = inForce.version();
        assertThat(keeping.preview(decision).deadlines())
                .extracting(MovedDeadline::id)
                .contains(open.toString())
                .doesNotContain(over.toString(), named.toString());
        assertThat(due(open)).as("the preview changes nothing").isEqualTo(before);

        assertThat(keeping.enter(decision, seen, UUID.randomUUID(), KEEPER)).isInstanceOf(Entering.Done.class);

        assertThat(due(open)).isAfter(before);
        assertThat(due(over)).isEqualTo(past);
        assertThat(due(named)).isEqualTo(before);
        assertThat(dates.history(duty(open)))
                .extracting(set -> set.due().day())
                .containsExactly(LocalDate.of(2023, 6, 30), before, due(open));
        assertThat(dates.history(duty(open)).getLast().by()).isEmpty();
        assertThat(keeping.movedBy(seen + 1))
                .filteredOn(moved -> moved.id().equals(open.toString()))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.before()).isEqualTo(before);
                    assertThat(moved.after()).isEqualTo(due(open));
                });
    }

    private UUID plan(DueRule rule) {
        UUID id = RegisteredLetter.add(sql);
        ProposedDirective proposed = giving.propose(documents.find(id).orElseThrow());
        var draft = new DraftDirective(
                proposed.birth(),
                proposed.indexCode(),
                proposed.workYear(),
                proposed.duties().stream()
                        .map(duty ->
                                new DraftDirective.Duty(duty.position(), duty.kind(), duty.addressees(), duty.due()))
                        .toList());
        Directive given = ((DutyResult.Done) giving.give(id, GivingDuties.NEW, draft, OFFICER)).directive();
        UUID plan = given.obligations().get(1).id();
        assertThat(dates.set(plan, given.version(), rule, RegisteredLetter.add(sql), OFFICER))
                .isInstanceOf(DutyResult.Done.class);
        return plan;
    }

    private LocalDate due(UUID obligation) {
        return sql.sql("select due from directive.obligation where id = :id")
                .param("id", obligation)
                .query(LocalDate.class)
                .single();
    }

    @Autowired
    private FindingDuties finding;

    private Obligation duty(UUID obligation) {
        return finding.ofObligation(obligation)
                .flatMap(directive -> directive.obligation(obligation))
                .orElseThrow();
    }
}
