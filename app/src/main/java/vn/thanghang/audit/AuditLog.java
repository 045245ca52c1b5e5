package vn.thanghang.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes events. The row of the log's head is locked until the surrounding transaction ends: this is what keeps the
 * sequence without gaps, and it makes writers wait for one another, so record as the last step of a use case.
 */
@Component
public final class AuditLog {

    /** Key of the request's id in the logging context; the web layer sets it. */
    public static final String REQUEST_ID = "request";

    private static final String NEXT_SEQUENCE = """
            update audit.head set last_seq = last_seq + 1 where only_row returning last_seq
            """;

    private static final String INSERT = """
            insert into audit.event
              (seq, at, actor, act, subject_type, subject_id, before_ref, after_ref, request_id, details, leaf)
            values
              (:seq, :at, :actor, :act, :subjectType, :subjectId, :before, :after, :request, cast(:details as jsonb), :leaf)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Appends the event to the log within the running transaction.
     *
     * @return the sequence number, 1 for the first event ever
     * @throws IllegalStateException when no transaction is running, because the event could then outlive its change
     */
    public long record(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit event needs the transaction of its change: " + event.act());
        }
        long sequence = jdbc.sql(NEXT_SEQUENCE).query(Long.class).single();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recorded = new RecordedEvent(sequence, at, MDC.get(REQUEST_ID), event);
        var leaf = MerkleTree.leafHash(recorded.canonicalJson().getBytes(StandardCharsets.UTF_8));
        jdbc.sql(INSERT)
                .param("seq", sequence)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", event.actor().reference())
                .param("act", event.act())
                .param("subjectType", event.subject().type())
                .param("subjectId", event.subject().id())
                .param("before", event.before())
                .param("after", event.after())
                .param("request", recorded.requestId())
                .param("details", CanonicalJson.of(event.details()))
                .param("leaf", leaf.bytes())
                .update();
        return sequence;
    }
}
