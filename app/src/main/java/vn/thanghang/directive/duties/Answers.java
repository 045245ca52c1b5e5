package vn.thanghang.directive.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;

/** Answers to general duties, every version of them. */
@Component
final class Answers {

    private static final String ADD = """
            insert into directive.answer (obligation, agency, period, version, acquainted, documents, measures, answered_by,
              answered_by_name, answered_at)
            values (:obligation, :agency, :period, :version, :acquainted, :documents, :measures, :by, :name, :at)
            """;

    private static final String OF_PERIOD = """
            select distinct on (agency) obligation, agency, period, version, acquainted, documents, measures, answered_by_name,
              answered_at
            from directive.answer where obligation = :obligation and period = :period order by agency, version desc
            """;

    private static final String NEWEST = """
            select obligation, agency, period, version, acquainted, documents, measures, answered_by_name, answered_at
            from directive.answer where obligation = :obligation and period = :period and agency = :agency
            order by version desc limit 1
            """;

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when this version was written meanwhile */
    void add(Answer answer, By by) {
        jdbc.sql(ADD)
                .param("obligation", answer.obligation())
                .param("agency", answer.agency())
                .param("period", answer.period().code())
                .param("version", answer.version())
                .param("acquainted", answer.acquainted())
                .param("documents", answer.documents())
                .param("measures", answer.measures())
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Answer> of(UUID obligation, Quarter period) {
        return jdbc.sql(OF_PERIOD)
                .param("obligation", obligation)
                .param("period", period.code())
                .query(Answers::answer)
                .list();
    }

    Optional<Answer> of(UUID obligation, Quarter period, String agency) {
        return jdbc.sql(NEWEST)
                .param("obligation", obligation)
                .param("period", period.code())
                .param("agency", agency)
                .query(Answers::answer)
                .optional();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getObject("obligation", UUID.class),
                row.getString("agency"),
                Quarter.of(row.getString("period")).orElseThrow(),
                row.getInt("version"),
                row.getBoolean("acquainted"),
                row.getString("documents"),
                row.getString("measures"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getString("answered_by_name"));
    }
}
