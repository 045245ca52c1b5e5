package vn.thanghang.directive.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.opinions.OpinionResult.Reason;
import vn.thanghang.directive.papers.ComposedPaper;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.FrozenPaper;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperState;
import vn.thanghang.directive.papers.Revision;
import vn.thanghang.directive.register.By;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.files.Sha256;

/** Sends a draft to agencies, gathers what they say and what becomes of it, and ends the gathering. */
@Service
public class AskingOpinions {

    private static final int DAYS_PROPOSED = 5;

    private final FindingPapers papers;
    private final Requests requests;
    private final FileStore files;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final WorkCalendar calendar;
    private final Clock clock;

    AskingOpinions(
            FindingPapers papers,
            Requests requests,
            FileStore files,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            WorkCalendar calendar,
            Clock clock) {
        this.papers = papers;
        this.requests = requests;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Five working days from today. */
    public LocalDate proposedDue() {
        return calendar.plusWorkingDays(today(), DAYS_PROPOSED);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    /**
     * The paper as it is now, for whoever may ask for opinions on it.
     *
     * @throws NotFoundForUser when there is none for this person
     */
    public Paper paper(CurrentUser user, UUID id) {
        Paper paper = papers.paper(user, id);
        user.requireForAgency(Act.ASK_OPINIONS, paper.agency(), paper.standing());
        return paper;
    }

    /** The newest frozen version, or the draft as it was kept last. */
    public OfficialDocument document(Paper paper) {
        Optional<OfficialDocument> frozen = paper.state() == PaperState.DRAFT && paper.isWrittenHere()
                ? Optional.empty()
                : papers.frozen(paper).map(FrozenPaper::document);
        return frozen.orElseGet(() -> {
            Revision newest = papers.newest(paper).orElseThrow(NotFoundForUser::new);
            return ComposedPaper.of(newest.fields(), Year.from(today())).document();
        });
    }

    /**
     * @param untitled words for the part of a paper that has no title
     * @param key the same key again finds the request of the first time
     */
    public OpinionResult ask(
            CurrentUser user, UUID paperId, LocalDate due, List<String> agencies, String untitled, UUID key) {
        Paper paper = paper(user, paperId);
        Optional<OpinionRequest> before = requests.withKey(key).flatMap(requests::find);
        if (before.isPresent()) {
            return new OpinionResult.Done(before.get());
        }
        if (paper.state() == PaperState.DISCARDED) {
            return new OpinionResult.Refused(Reason.DISCARDED);
        }
        if (agencies.isEmpty()) {
            return new OpinionResult.Refused(Reason.NO_AGENCY);
        }
        if (due.isBefore(today())) {
            return new OpinionResult.Refused(Reason.PAST);
        }
        OfficialDocument document = document(paper);
        byte[] pdf = new PdfWriter().write(document);
        byte[] docx = new DocxWriter().write(document);
        var by = new By(user.actor(), user.displayName());
        try {
            return together(() -> {
                Sha256 kept = files.keep(docx);
                OpinionRequest request = request(paper, document, files.keep(pdf), due, agencies, untitled, by.name());
                requests.add(request, kept, key, by);
                note(by, request.id(), "asked", Integer.toString(agencies.size()));
                return new OpinionResult.Done(request);
            });
        } catch (DuplicateKeyException raced) {
            UUID stored = requests.withKey(key).orElseThrow(() -> raced);
            return new OpinionResult.Done(requests.find(stored).orElseThrow());
        }
    }

    private OpinionRequest request(
            Paper paper,
            OfficialDocument document,
            Sha256 pdf,
            LocalDate due,
            List<String> agencies,
            String untitled,
            String askedBy) {
        var sections = new ArrayList<OpinionRequest.Section>();
        for (PaperSections.Part part : PaperSections.of(document)) {
            String title = part.title().isEmpty() ? untitled : part.title();
            sections.add(new OpinionRequest.Section(sections.size(), title, part.text(), ""));
        }
        String subject = document.heading().summary();
        return new OpinionRequest(
                ids.next(),
                paper.id(),
                paper.agency(),
                RequestState.OPEN,
                0,
                subject.isEmpty() ? untitled : subject,
                document.heading().type().code(),
                pdf,
                due,
                askedBy,
                clock.instant(),
                sections,
                agencies.stream()
                        .distinct()
                        .map(agency -> new Opinion(agency, 0, Map.of(), "", null, null))
                        .toList());
    }

    /** Writes what becomes of the opinions on the sections, and ends the gathering when told so. */
    public OpinionResult handle(CurrentUser user, UUID id, int version, Map<Integer, String> handling, boolean close) {
        OpinionRequest before = requests.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.ASK_OPINIONS, before.agency(), Standing.FROZEN);
        if (before.version() != version) {
            return new OpinionResult.Late(before);
        }
        if (close && !RequestAct.CLOSE.isPossible(before.state())) {
            return new OpinionResult.Refused(Reason.CLOSED);
        }
        var by = new By(user.actor(), user.displayName());
        RequestState state = close ? RequestState.CLOSED : before.state();
        return together(() -> {
            if (!requests.touch(before, state, clock.instant())) {
                return new OpinionResult.Late(requests.find(id).orElseThrow());
            }
            requests.handle(id, handling);
            if (close) {
                requests.end(id);
            }
            note(by, id, close ? "closed" : "handled", Integer.toString(version + 1));
            return new OpinionResult.Done(requests.find(id).orElseThrow());
        });
    }

    private void note(By by, UUID id, String verb, String detail) {
        audit.record(AuditEvent.of(by.actor(), "directive.opinions." + verb, Subject.of("opinion-request", id))
                .with("detail", detail));
    }

    private OpinionResult together(java.util.function.Supplier<OpinionResult> work) {
        return Objects.requireNonNull(transactions.execute(tx -> work.get()));
    }
}
