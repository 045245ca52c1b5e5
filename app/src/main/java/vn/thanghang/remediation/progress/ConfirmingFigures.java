package vn.thanghang.remediation.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.Vietnam;

/**
 * The head of an agency stands behind what was reported in a month, all chosen lines at once. The report he stands behind is
 * the official one of its month; a later one of the same month takes its place when he stands behind that too.
 */
@Service
public class ConfirmingFigures {

    private final FigureRows figures;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ConfirmingFigures(FigureRows figures, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.figures = figures;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of one chosen line. */
    public enum Outcome {
        CONFIRMED,
        /** The head stands behind it already. */
        ALREADY,
        /** A later report has taken its place since the page was opened, or its task was struck out. */
        REPLACED
    }

    /** The agencies this person is the head of. */
    public List<String> agencies(CurrentUser user) {
        return user.roles().stream()
                .filter(held -> held.agency() != null
                        && Policy.allows(held.role(), Act.CONFIRM_FIGURES, Relation.OWN, Standing.FROZEN))
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(Vietnam.ZONE));
    }

    /** The last report of each task in the month. */
    public List<FigureLine> lines(CurrentUser user, String agency, YearMonth month) {
        user.requireForAgency(Act.CONFIRM_FIGURES, agency, Standing.FROZEN);
        return figures.lines(agency, month);
    }

    /** @param chosen the reports as the page showed them; what became of each */
    public Map<UUID, Outcome> confirm(CurrentUser user, String agency, YearMonth month, Collection<UUID> chosen) {
        user.requireForAgency(Act.CONFIRM_FIGURES, agency, Standing.FROZEN);
        return Objects.requireNonNull(transactions.execute(tx -> {
            Map<UUID, FigureLine> last = figures.lines(agency, month).stream()
                    .collect(Collectors.toMap(FigureLine::reportId, Function.identity()));
            var outcomes = new LinkedHashMap<UUID, Outcome>();
            for (UUID report : chosen) {
                FigureLine line = last.get(report);
                outcomes.put(report, line == null ? Outcome.REPLACED : confirm(user, agency, month, line));
            }
            return outcomes;
        }));
    }

    private Outcome confirm(CurrentUser user, String agency, YearMonth month, FigureLine line) {
        Instant at = clock.instant();
        if (!figures.confirm(agency, month, line, user.actor().reference(), user.displayName(), at)) {
            return Outcome.ALREADY;
        }
        audit.record(AuditEvent.of(user.actor(), "remediation.figures.confirm", Subject.of("task", line.taskId()))
                .after(line.reportId())
                .with("month", month));
        return Outcome.CONFIRMED;
    }
}
