package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.directive.duties.DutyResult.Fault;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.platform.FoldedText;

/** Makes duties of a registered document: proposed by rule, looked at by a person, given in one step. */
@Service
public class GivingDuties {

    /** The version of a directive that is not stored yet. */
    public static final int NEW = -1;

    private static final int SOURCE_CHARS_MAX = 20_000;
    private static final int SPOT_CHARS = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final FindingDocuments documents;
    private final Directives directives;
    private final Dues dues;
    private final Addressing addressing;
    private final AddressedAgencies agencies;
    private final Stepping stepping;

    GivingDuties(
            FindingDocuments documents,
            Directives directives,
            Dues dues,
            Addressing addressing,
            AddressedAgencies agencies,
            Stepping stepping) {
        this.documents = documents;
        this.directives = directives;
        this.dues = dues;
        this.addressing = addressing;
        this.agencies = agencies;
        this.stepping = stepping;
    }

    /** What the document says, by rule. */
    public ProposedDirective propose(Document document) {
        LocalDate day = day(document);
        Addressing.Issuer issuer = addressing.issuer(
                document.fields().head(), Birth.of(document.fields().head()), day);
        return ProposedDirective.of(document.fields(), addressing.known(issuer.province(), day));
    }

    /** The paragraph a duty stands in, where the text of the document was kept; otherwise the duty itself. */
    public String source(Document document, int position) {
        String text = document.fields().duties().get(position).text();
        String key = FoldedText.of(text);
        String start = key.substring(0, Math.min(key.length(), SPOT_CHARS));
        String paragraph = documents
                .reading(document.id())
                .map(ReadDocument::text)
                .flatMap(all -> all.lines()
                        .filter(line -> FoldedText.of(line).contains(start))
                        .findFirst())
                .orElse(text);
        return paragraph.length() > SOURCE_CHARS_MAX ? text : paragraph;
    }

    /** Keeps what was looked at, finished or not. */
    public DutyResult save(UUID document, int version, DraftDirective draft, By by) {
        return keep(document, version, draft, by, DirectiveAct.SAVE);
    }

    /** Gives the duties: from now on they run and do not change. */
    public DutyResult give(UUID document, int version, DraftDirective draft, By by) {
        return keep(document, version, draft, by, DirectiveAct.GIVE);
    }

    private DutyResult keep(UUID id, int version, DraftDirective draft, By by, DirectiveAct act) {
        Optional<Document> document = documents.find(id).filter(found -> found.state() == DocumentState.REGISTERED);
        if (document.isEmpty()) {
            return DutyResult.refused("state", DutyRefusal.NOT_REGISTERED, "");
        }
        List<Fault> faults = act == DirectiveAct.GIVE ? faults(document.get(), draft) : unusable(draft);
        if (!faults.isEmpty()) {
            return new DutyResult.Refused(faults);
        }
        try {
            return stepping.allOrNothing(() -> keep(document.get(), version, draft, by, act))
                    .orElseGet(() -> new DutyResult.Late(directives.find(id).orElseThrow()));
        } catch (DuplicateKeyException raced) {
            // Two people began at once: the other one has stored.
            return new DutyResult.Late(directives.find(id).orElseThrow(() -> raced));
        }
    }

    private Optional<DutyResult> keep(Document document, int version, DraftDirective draft, By by, DirectiveAct act) {
        Directive content = content(document, draft);
        Optional<Directive> stored = directives.find(document.id());
        if (stored.isEmpty()) {
            directives.add(content);
        }
        Directive before = stored.orElse(content);
        Optional<DutyResult> refusal = stepping.refusal(before, act, stored.isEmpty() ? 0 : version);
        if (refusal.isPresent()) {
            return isMine(before, act, by) ? Optional.of(new DutyResult.Done(before)) : refusal;
        }
        directives.replace(document.id(), content.obligations());
        Optional<Directive> after = stepping.step(before, act, content, by, null);
        if (act == DirectiveAct.GIVE) {
            after.ifPresent(done -> given(done, by));
        }
        return after.map(DutyResult.Done::new);
    }

    /** The same form sent twice: the first one has done it. */
    private boolean isMine(Directive before, DirectiveAct act, By by) {
        List<Directives.Step> steps = directives.steps(before.documentId());
        return act == DirectiveAct.GIVE
                && before.state() == DirectiveState.IN_FORCE
                && !steps.isEmpty()
                && steps.getLast().act() == DirectiveAct.GIVE
                && steps.getLast().actor().equals(by.actor().reference());
    }

    private void given(Directive after, By by) {
        for (Obligation obligation : after.obligations()) {
            LocalDate due = obligation.due();
            if (due != null) {
                dues.add(
                        obligation.id(),
                        new Dues.Setting(
                                due, after.documentId(), new DueRule.ByDay(due), null, by.name(), stepping.now()),
                        by);
            }
        }
        var addressed = new LinkedHashMap<String, Boolean>();
        for (Obligation obligation : after.obligations()) {
            boolean general = obligation.kind() == ObligationKind.GENERAL;
            addressing
                    .agencies(after, obligation, after.day())
                    .forEach(agency -> addressed.merge(agency, general, Boolean::logicalOr));
        }
        agencies.add(after.documentId(), addressed);
        stepping.publish(new DutiesGiven(after.documentId()));
    }

    private Directive content(Document document, DraftDirective draft) {
        LocalDate day = day(document);
        Addressing.Issuer issuer = addressing.issuer(document.fields().head(), draft.birth(), day);
        var obligations = new ArrayList<Obligation>();
        for (DraftDirective.Duty duty : draft.duties()) {
            var read = document.fields().duties().get(duty.position());
            LocalDate due = duty.kind().hasDate() ? duty.due() : null;
            obligations.add(new Obligation(
                    directives.nextId(),
                    read.path(),
                    duty.kind(),
                    read.text(),
                    source(document, duty.position()),
                    due,
                    due == null ? null : document.id(),
                    null,
                    duty.addressees()));
        }
        return new Directive(
                document.id(),
                draft.birth(),
                issuer.rank(),
                DirectiveState.DRAFT,
                0,
                draft.indexCode().isEmpty() ? ProposedDirective.INDEXES.getFirst() : draft.indexCode(),
                draft.workYear() == 0 ? day.getYear() : draft.workYear(),
                issuer.province(),
                day,
                null,
                null,
                obligations);
    }

    private List<Fault> faults(Document document, DraftDirective draft) {
        var faults = new ArrayList<>(unusable(draft));
        if (draft.indexCode().isEmpty()) {
            faults.add(new Fault("index", DutyRefusal.NO_INDEX, ""));
        }
        if (draft.workYear() == 0) {
            faults.add(new Fault("year", DutyRefusal.NO_YEAR, ""));
        }
        if (draft.duties().isEmpty()) {
            faults.add(new Fault("duties", DutyRefusal.NO_DUTY, ""));
        }
        for (DraftDirective.Duty duty : draft.duties()) {
            if (duty.addressees().isEmpty()) {
                faults.add(new Fault("addressees-" + duty.position(), DutyRefusal.NO_ADDRESSEE, ""));
            }
            LocalDate due = duty.due();
            if (due != null && due.isBefore(day(document))) {
                faults.add(new Fault("due-" + duty.position(), DutyRefusal.TOO_EARLY, ""));
            }
        }
        return faults;
    }

    /** What could not even be kept. */
    private static List<Fault> unusable(DraftDirective draft) {
        var faults = new ArrayList<Fault>();
        if (draft.workYear() != 0 && (draft.workYear() < FIRST_YEAR || draft.workYear() > LAST_YEAR)) {
            faults.add(new Fault("year", DutyRefusal.NO_YEAR, Integer.toString(draft.workYear())));
        }
        for (DraftDirective.Duty duty : draft.duties()) {
            if (duty.due() != null && !duty.kind().hasDate()) {
                faults.add(new Fault("due-" + duty.position(), DutyRefusal.GENERAL_HAS_NO_DATE, ""));
            }
        }
        return faults;
    }

    /** The day from which the document speaks: the first possible one where parts of its date are blank, else today. */
    public LocalDate day(Document document) {
        PartialDate date = document.fields().head().date();
        Integer year = date.year();
        if (year == null) {
            return stepping.today();
        }
        int month = Objects.requireNonNullElse(date.month(), 1);
        return date.complete().orElseGet(() -> YearMonth.of(year, month).atDay(1));
    }
}
