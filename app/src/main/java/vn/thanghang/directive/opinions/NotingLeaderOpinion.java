package vn.thanghang.directive.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.opinions.OpinionResult.Reason;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.platform.TimeOrderedIds;

/** Notes what a leader said about a paper submitted to him: verbatim, with the day, never changed. */
@Service
public class NotingLeaderOpinion {

    private static final String ADD = """
            insert into directive.leader_opinion (id, paper_id, leader, said_on, words, idempotency_key, noted_by, noted_by_name, noted_at)
            values (:id, :paper, :leader, :day, :words, :key, :by, :name, :at) on conflict (idempotency_key) do nothing
            """;

    private static final String OF = """
            select leader, said_on, words, noted_by_name, noted_at from directive.leader_opinion where paper_id = :paper
            order by said_on, noted_at
            """;

    private final AskingOpinions asking;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    NotingLeaderOpinion(
            AskingOpinions asking,
            JdbcClient jdbc,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.asking = asking;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first one first. */
    public List<LeaderOpinion> of(Paper paper) {
        return jdbc.sql(OF)
                .param("paper", paper.id())
                .query((row, number) -> new LeaderOpinion(
                        row.getString("leader"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("noted_by_name"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return why it was not noted; empty when it was, also when the same form came before */
    public Optional<Reason> note(CurrentUser user, UUID paperId, String leader, LocalDate day, String words, UUID key) {
        Paper paper = asking.paper(user, paperId);
        if (leader.isBlank()) {
            return Optional.of(Reason.NO_NAME);
        }
        if (words.isBlank()) {
            return Optional.of(Reason.NO_WORDS);
        }
        transactions.executeWithoutResult(tx -> {
            int added = jdbc.sql(ADD)
                    .param("id", ids.next())
                    .param("paper", paper.id())
                    .param("leader", leader)
                    .param("day", day)
                    .param("words", words)
                    .param("key", key)
                    .param("by", user.actor().reference())
                    .param("name", user.displayName())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 1) {
                audit.record(
                        AuditEvent.of(user.actor(), "directive.paper.leader-opinion", Subject.of("paper", paper.id()))
                                .with("day", day));
            }
        });
        return Optional.empty();
    }
}
