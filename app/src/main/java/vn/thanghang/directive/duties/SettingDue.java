package vn.thanghang.directive.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.calendar.DueDate;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;

/** Sets the date of a duty by the registered document that says it; dates of before stay on record. */
@Service
public class SettingDue {

    private final FindingDocuments documents;
    private final Directives directives;
    private final Dues dues;
    private final Stepping stepping;
    private final WorkCalendar calendar;

    SettingDue(FindingDocuments documents, Directives directives, Dues dues, Stepping stepping, WorkCalendar calendar) {
        this.documents = documents;
        this.directives = directives;
        this.dues = dues;
        this.stepping = stepping;
        this.calendar = calendar;
    }

    /** One date of a duty as it was set: in words of the calendar, by which document, by whom. */
    public record Set(DueDate due, UUID document, String by, Instant at) {}

    /** Every date the duty had, the first one first. */
    public List<Set> history(Obligation obligation) {
        return dues.of(obligation.id()).stream()
                .map(each -> new Set(stored(each), each.document(), each.by(), each.at()))
                .toList();
    }

    /** In the words of the calendar of today, with the day that was stored: an earlier calendar may have counted otherwise. */
    private DueDate stored(Dues.Setting set) {
        DueDate due = due(set.rule(), set.from() == null ? set.due() : set.from());
        return new DueDate(due.rule(), due.from(), due.named(), set.due(), due.passedOver(), due.provisional());
    }

    /** The last day by this rule, in the calendar of today. */
    public DueDate due(DueRule rule, LocalDate from) {
        return calendar.due(rule, from);
    }

    /** @param setBy the document that sets the date; a number of days is counted from its own */
    public DutyResult set(UUID obligation, int version, DueRule rule, UUID setBy, By by) {
        Directive before = directives.ofObligation(obligation).orElseThrow();
        Obligation duty = before.obligation(obligation).orElseThrow();
        Optional<DutyResult> refusal = stepping.refusal(before, DirectiveAct.SET_DUE, version)
                .or(() -> refusal(duty))
                .or(() -> refusal(setBy));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        @Nullable LocalDate from = rule instanceof DueRule.ByDay ? null : dayOf(setBy).orElse(null);
        if (from == null && !(rule instanceof DueRule.ByDay)) {
            return DutyResult.refused("document", DutyRefusal.NO_WHOLE_DAY, "");
        }
        DueDate due = calendar.due(rule, from == null ? before.day() : from);
        if (due.day().isBefore(before.day())) {
            return DutyResult.refused("due", DutyRefusal.TOO_EARLY, due.day().toString());
        }
        return stepping.together(() -> stepping.step(before, DirectiveAct.SET_DUE, before, by, setBy)
                .<DutyResult>map(after -> {
                    dues.set(obligation, new Dues.Setting(due.day(), setBy, rule, from, by.name(), stepping.now()), by);
                    stepping.publish(new DueSet(obligation, due.day(), setBy));
                    return new DutyResult.Done(
                            directives.find(after.documentId()).orElseThrow());
                })
                .orElseGet(() ->
                        new DutyResult.Late(directives.find(before.documentId()).orElseThrow())));
    }

    private static Optional<DutyResult> refusal(Obligation duty) {
        if (!duty.kind().hasDate()) {
            return Optional.of(DutyResult.refused("due", DutyRefusal.GENERAL_HAS_NO_DATE, ""));
        }
        return duty.runs()
                ? Optional.empty()
                : Optional.of(DutyResult.refused("state", DutyRefusal.DUTY_WITHDRAWN, ""));
    }

    private Optional<DutyResult> refusal(UUID document) {
        return documents
                        .find(document)
                        .map(Document::state)
                        .filter(DocumentState.REGISTERED::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(DutyResult.refused("document", DutyRefusal.UNKNOWN_DOCUMENT, ""));
    }

    private Optional<LocalDate> dayOf(UUID document) {
        return documents
                .find(document)
                .flatMap(found -> found.fields().head().date().complete());
    }
}
