package vn.thanghang.directive.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.platform.TimeOrderedIds;

/** Duties and citations of registered documents, one row each. */
@Component
final class Duties {

    private static final String ADD_DUTY = """
            insert into directive.duty (id, document_id, position, path, actor, text, due, due_text)
            values (:id, :document, :position, :path, nullif(:actor, ''), :text, :due, nullif(:dueText, ''))
            """;

    private static final String ADD_CITATION = """
            insert into directive.citation (id, document_id, position, type, number_symbol, dated, issuer)
            values (:id, :document, :position, nullif(:type, ''), nullif(:code, ''), :dated, nullif(:issuer, ''))
            """;

    private static final String DUTIES = """
            select path, actor, text, due, due_text from directive.duty where document_id = :document order by position
            """;

    private static final String CITATIONS = """
            select type, number_symbol, dated, issuer from directive.citation
            where document_id = :document order by position
            """;

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    Duties(JdbcClient jdbc, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(UUID document, DocumentFields fields) {
        List<Duty> duties = fields.duties();
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            jdbc.sql(ADD_DUTY)
                    .param("id", ids.next())
                    .param("document", document)
                    .param("position", i)
                    .param("path", duty.path())
                    .param("actor", duty.actor())
                    .param("text", duty.text())
                    .param("due", duty.due() == null ? null : LocalDate.parse(duty.due()))
                    .param("dueText", duty.dueText())
                    .update();
        }
        List<Citation> citations = fields.citations();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            jdbc.sql(ADD_CITATION)
                    .param("id", ids.next())
                    .param("document", document)
                    .param("position", i)
                    .param("type", citation.type())
                    .param("code", citation.numberSymbol())
                    .param("dated", citation.date() == null ? null : DateText.stored(citation.date()))
                    .param("issuer", citation.issuer())
                    .update();
        }
    }

    List<Duty> duties(UUID document) {
        return jdbc.sql(DUTIES)
                .param("document", document)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    return new Duty(
                            row.getString("path"),
                            row.getString("actor"),
                            row.getString("text"),
                            due == null ? null : due.toString(),
                            row.getString("due_text"));
                })
                .list();
    }

    List<Citation> citations(UUID document) {
        return jdbc.sql(CITATIONS)
                .param("document", document)
                .query((row, number) -> {
                    String dated = row.getString("dated");
                    return new Citation(
                            row.getString("type"),
                            row.getString("number_symbol"),
                            dated == null ? null : DateText.of(dated),
                            row.getString("issuer"));
                })
                .list();
    }
}
