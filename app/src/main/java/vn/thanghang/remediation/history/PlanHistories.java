package vn.thanghang.remediation.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads when plans were sent; within the rows the caller reaches. */
@Service
public class PlanHistories {

    private static final String OF_AGENCY = """
            select p.sheet_id, p.id, p.first_sent,
              (select min(s.done_at) from remediation.plan_step s where s.plan_id = p.id and s.act = 'ISSUE') as issued_at,
              (select min(s.done_at) from remediation.plan_step s where s.plan_id = p.id and s.act = 'SEND') as sent_at
            from remediation.plan p where p.agency = :agency and p.sheet_id = any (cast(:sheets as uuid[])) order by p.sheet_id
            """;

    private final JdbcClient jdbc;

    PlanHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these sheets of assignments, in the order of their ids; a sheet for which no plan was begun is missing. */
    public List<PlanHistory> of(String agency, List<UUID> sheets) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .param("sheets", sheets.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new PlanHistory(
                        row.getObject("sheet_id", UUID.class),
                        row.getObject("id", UUID.class),
                        instant(row, "issued_at"),
                        instant(row, "sent_at"),
                        row.getObject("first_sent", LocalDate.class)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
