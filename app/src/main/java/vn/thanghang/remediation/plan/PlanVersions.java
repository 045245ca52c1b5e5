package vn.thanghang.remediation.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.remediation.content.TargetKind;

/** Versions of plans as they were frozen, with the targets of those that were issued. */
@Component
final class PlanVersions {

    private static final String COLUMNS = """
            select plan_id, number, try, state, content, sha256, paper_id, document_id, reason, frozen_at
            from remediation.plan_version
            """;
    private static final String ISSUED = COLUMNS + " where plan_id = :plan and number = :number and state = 'ISSUED'";
    private static final String FROZEN =
            COLUMNS + " where plan_id = :plan and number = :number and state = 'FROZEN' order by try desc limit 1";
    private static final String ALL = COLUMNS + " where plan_id = :plan order by number desc, try desc";

    private static final String ADD = """
            insert into remediation.plan_version (plan_id, number, try, state, content, sha256, paper_id, reason, frozen_by, frozen_at)
            values (:plan, :number,
              (select count(*) + 1 from remediation.plan_version where plan_id = :plan and number = :number),
              'FROZEN', cast(:content as jsonb), :sha256, :paper, :reason, :by, :at)
            """;

    private static final String ISSUE = """
            update remediation.plan_version set state = 'ISSUED', document_id = :document
            where plan_id = :plan and number = :number and state = 'FROZEN'
            """;
    private static final String REOPEN = """
            update remediation.plan_version set state = 'REOPENED' where plan_id = :plan and number = :number and state = 'FROZEN'
            """;

    private static final String TARGET = """
            insert into remediation.target (plan_id, number, criterion, kind, value, start)
            values (:plan, :number, :criterion, :kind, :value, :start)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PlanVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String json(PlanContent content) {
        return JSON.writeValueAsString(content);
    }

    Optional<PlanVersion> issued(UUID plan, int number) {
        return jdbc.sql(ISSUED)
                .param("plan", plan)
                .param("number", number)
                .query(PlanVersions::version)
                .optional();
    }

    Optional<PlanVersion> frozen(UUID plan, int number) {
        return jdbc.sql(FROZEN)
                .param("plan", plan)
                .param("number", number)
                .query(PlanVersions::version)
                .optional();
    }

    List<PlanVersion> all(UUID plan) {
        return jdbc.sql(ALL).param("plan", plan).query(PlanVersions::version).list();
    }

    void add(Plan plan, PlanContent content, UUID paper, String by, Instant at) {
        String json = json(content);
        jdbc.sql(ADD)
                .param("plan", plan.id())
                .param("number", plan.working())
                .param("content", json)
                .param("sha256", PlanContent.digest(json))
                .param("paper", paper)
                .param("reason", plan.reason())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void issue(Plan plan, UUID document, PlanContent content) {
        jdbc.sql(ISSUE)
                .param("plan", plan.id())
                .param("number", plan.working())
                .param("document", document)
                .update();
        for (PlanContent.CriterionLine line : content.criteria()) {
            TargetKind kind = line.kind();
            if (kind != null) {
                target(plan, line, kind);
            }
        }
    }

    private void target(Plan plan, PlanContent.CriterionLine line, TargetKind kind) {
        jdbc.sql(TARGET)
                .param("plan", plan.id())
                .param("number", plan.working())
                .param("criterion", line.code())
                .param("kind", kind.name())
                .param("value", line.figure())
                .param("start", line.start().isEmpty() ? null : new java.math.BigDecimal(line.start()))
                .update();
    }

    void reopen(Plan plan) {
        jdbc.sql(REOPEN)
                .param("plan", plan.id())
                .param("number", plan.working())
                .update();
    }

    private static PlanVersion version(ResultSet row, int number) throws SQLException {
        PlanContent content = JSON.readValue(row.getString("content"), PlanContent.class);
        String sha256 = HexFormat.of().formatHex(row.getBytes("sha256"));
        @Nullable UUID document = row.getObject("document_id", UUID.class);
        return new PlanVersion(
                row.getObject("plan_id", UUID.class),
                row.getInt("number"),
                row.getInt("try"),
                PlanVersion.State.valueOf(row.getString("state")),
                content,
                sha256,
                PlanContent.sha256(json(content)).equals(sha256),
                row.getObject("paper_id", UUID.class),
                document,
                row.getString("reason"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }
}
