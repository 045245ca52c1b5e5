package vn.thanghang.remediation.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of lateness. */
@Component
final class LatePlans {

    private static final String ADD = """
            insert into remediation.plan_late (id, sheet_id, agency, kind, number, due, due_document, notified_on, late_from,
              recorded_at)
            values (:id, :sheet, :agency, :kind, :number, :due, :document, :notified, :from, :at)
            on conflict do nothing
            """;

    private static final String OF_SHEET = """
            select id, sheet_id, agency, kind, number, due, due_document, notified_on, late_from, recorded_at, settlement,
              settled_on, settlement_document
            from remediation.plan_late where sheet_id = :sheet order by agency, kind, number
            """;

    private static final String SETTLE = """
            update remediation.plan_late set settlement = :settlement, settled_on = :day, settlement_document = :document
            where sheet_id = :sheet and agency = :agency and kind = :kind and number = :number
              and (settlement is null or (:settlement = 'REDETERMINED' and settlement <> 'REDETERMINED'))
            """;

    private final JdbcClient jdbc;

    LatePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the fact once; false when it stands already. */
    boolean add(PlanLate late) {
        return jdbc.sql(ADD)
                        .param("id", late.id())
                        .param("sheet", late.sheetId())
                        .param("agency", late.agency())
                        .param("kind", late.kind().name())
                        .param("number", late.number())
                        .param("due", late.due())
                        .param("document", late.dueDocument())
                        .param("notified", late.notifiedOn())
                        .param("from", late.lateFrom())
                        .param("at", late.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<PlanLate> ofSheet(UUID sheet) {
        return jdbc.sql(OF_SHEET).param("sheet", sheet).query(LatePlans::late).list();
    }

    boolean settle(
            UUID sheet,
            String agency,
            PlanLate.Kind kind,
            int number,
            PlanLate.Settlement settlement,
            LocalDate day,
            @Nullable String document) {
        return jdbc.sql(SETTLE)
                        .param("sheet", sheet)
                        .param("agency", agency)
                        .param("kind", kind.name())
                        .param("number", number)
                        .param("settlement", settlement.name())
                        .param("day", day)
                        .param("document", document)
                        .update()
                == 1;
    }

    private static PlanLate late(ResultSet row, int number) throws SQLException {
        @Nullable String settlement = row.getString("settlement");
        Instant recorded = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new PlanLate(
                row.getObject("id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getString("agency"),
                PlanLate.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getObject("due", LocalDate.class),
                row.getObject("due_document", UUID.class),
                row.getObject("notified_on", LocalDate.class),
                row.getObject("late_from", LocalDate.class),
                recorded,
                settlement == null ? null : PlanLate.Settlement.valueOf(settlement),
                row.getObject("settled_on", LocalDate.class),
                row.getString("settlement_document"));
    }
}
