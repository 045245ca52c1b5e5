package vn.thanghang.directive.duties;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;

/** Which agencies have noted that they received a directive. */
@Component
final class Receipts {

    private static final String ADD = """
            insert into directive.receipt (directive, agency, received_at, received_by, received_by_name)
            values (:directive, :agency, :at, :by, :name) on conflict do nothing
            """;

    private static final String COLUMNS =
            "select agency, received_at, received_by_name from directive.receipt where directive = :directive";

    private static final String ALL = COLUMNS + " order by received_at, agency";

    private static final String ONE = COLUMNS + " and agency = :agency";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the agency has noted it before. */
    boolean add(UUID directive, String agency, By by, Instant at) {
        return jdbc.sql(ADD)
                        .param("directive", directive)
                        .param("agency", agency)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.actor().reference())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    List<Receipt> of(UUID directive) {
        return jdbc.sql(ALL)
                .param("directive", directive)
                .query(Receipts::receipt)
                .list();
    }

    Optional<Receipt> of(UUID directive, String agency) {
        return jdbc.sql(ONE)
                .param("directive", directive)
                .param("agency", agency)
                .query(Receipts::receipt)
                .optional();
    }

    private static Receipt receipt(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Receipt(
                row.getString("agency"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by_name"));
    }
}
