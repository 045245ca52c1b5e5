package vn.thanghang.accountability.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/**
 * An agency asks for a line of its file to be looked at again; Sở Nội vụ records what came of it. The line itself changes only where its
 * fact stands, by the document of the result.
 */
@Service
public class ReviewingFiles {

    private static final int WORDS_CHARS_MAX = 4_000;
    private static final int DOCUMENT_CHARS_MAX = 200;
    private static final int ABOUT_CHARS_MAX = 2_000;
    private static final int ANSWER_WORKING_DAYS = 10;

    private final ReviewRequests requests;
    private final WorkCalendar calendar;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ReviewingFiles(
            ReviewRequests requests,
            WorkCalendar calendar,
            TransactionTemplate transactions,
            AuditLog audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.requests = requests;
        this.calendar = calendar;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The line a request is about. */
    public record Line(String about, String path) {}

    /** The newest first. */
    public List<ReviewRequest> of(CurrentUser user, String agency, int year) {
        user.requireForAgency(Act.READ_RESULT_FILES, agency, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> requests.of(agency, year));
    }

    /** @throws NotFoundForUser when there is none for this person */
    public ReviewRequest request(CurrentUser user, UUID id) {
        ReviewRequest request =
                RowScope.EVERYTHING.call(() -> requests.find(id)).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_RESULT_FILES, request.agency(), Standing.FROZEN);
        return request;
    }

    public Reviewed file(CurrentUser user, String agency, int year, Line line, String typed, UUID key) {
        user.requireForAgency(Act.REQUEST_REVIEW, agency, Standing.OPEN);
        String words = BorderText.lines(typed).value();
        String about = BorderText.line(line.about()).value();
        if (words.isEmpty()
                || words.length() > WORDS_CHARS_MAX
                || about.isEmpty()
                || about.length() > ABOUT_CHARS_MAX) {
            return new Reviewed.Refused(Reviewed.Reason.WORDS);
        }
        return together(() -> {
            var request = new ReviewRequest(
                    ids.next(),
                    agency,
                    year,
                    about,
                    line.path(),
                    words,
                    RequestState.FILED,
                    0,
                    user.displayName(),
                    clock.instant(),
                    calendar.due(new DueRule.WorkingDays(ANSWER_WORKING_DAYS), today())
                            .day(),
                    null,
                    "",
                    "",
                    null);
            requests.add(request, key, user);
            UUID stored = requests.withKey(key).orElseThrow().id();
            if (stored.equals(request.id())) {
                audit.record(AuditEvent.of(user.actor(), "accountability.review.file", Subject.of("review", stored))
                        .with("agency", agency)
                        .with("about", about));
            }
            return new Reviewed.Done(stored);
        });
    }

    /** @param accepted whether the line is to be corrected */
    public Reviewed decide(CurrentUser user, UUID id, int version, boolean accepted, String document, String typed) {
        ReviewRequest request = request(user, id);
        user.requireForAgency(Act.DECIDE_REVIEW, request.agency(), Standing.OPEN);
        String paper = BorderText.line(document).value();
        String result = BorderText.lines(typed).value();
        if (paper.isEmpty() || paper.length() > DOCUMENT_CHARS_MAX) {
            return new Reviewed.Refused(Reviewed.Reason.DOCUMENT);
        }
        if (result.isEmpty() || result.length() > WORDS_CHARS_MAX) {
            return new Reviewed.Refused(Reviewed.Reason.WORDS);
        }
        return end(user, request, version, accepted ? RequestState.ACCEPTED : RequestState.NOT_ACCEPTED, paper, result);
    }

    public Reviewed withdraw(CurrentUser user, UUID id, int version) {
        ReviewRequest request = request(user, id);
        user.requireForAgency(Act.REQUEST_REVIEW, request.agency(), Standing.OPEN);
        return end(user, request, version, RequestState.WITHDRAWN, null, "");
    }

    private Reviewed end(
            CurrentUser user,
            ReviewRequest request,
            int version,
            RequestState to,
            @Nullable String document,
            String result) {
        return together(() -> {
            if (request.version() != version
                    || !requests.decide(request, to, document, result, user, clock.instant())) {
                return new Reviewed.Late();
            }
            audit.record(AuditEvent.of(user.actor(), "accountability.review.decide", Subject.of("review", request.id()))
                    .before(request.state())
                    .after(to)
                    .with("document", document == null ? "" : document));
            return new Reviewed.Done(request.id());
        });
    }

    private Reviewed together(Supplier<Reviewed> work) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
