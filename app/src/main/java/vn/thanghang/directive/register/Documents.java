package vn.thanghang.directive.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;
import vn.thanghang.platform.files.Sha256;

/** The documents and the decisions about them. */
@Component
final class Documents {

    private static final String COLUMNS = """
            select id, direction, state, version, file_name, file_sha256, party, type, number, symbol, dated, place,
                   issuer, superior, subject, urgency, signer_chain, signer_position, signer_name, addressees, recipients,
                   sent_here, sent_elsewhere
            from directive.document
            """;

    private static final String BY_ID = COLUMNS + " where id = :id";

    private static final String ID_BY_KEY = "select id from directive.document where idempotency_key = :key";

    private static final String ADD = """
            insert into directive.document
              (id, direction, state, idempotency_key, file_name, file_sha256, party, type, number, symbol, dated, place,
               issuer, superior, subject, urgency, signer_chain, signer_position, signer_name, addressees, recipients,
               sent_here, sent_elsewhere)
            values (:id, :direction, :state, :key, :fileName, :file, :party, nullif(:type, ''), nullif(:number, ''),
               nullif(:symbol, ''), :dated, nullif(:place, ''), nullif(:issuer, ''), nullif(:superior, ''),
               nullif(:subject, ''), :urgency, :chain, nullif(:position, ''), nullif(:name, ''), :addressees, :recipients,
               :sentHere, :sentElsewhere)
            """;

    private static final String MOVE = """
            update directive.document
            set state = :state, version = version + 1, file_name = :fileName, file_sha256 = :file,
                type = nullif(:type, ''), number = nullif(:number, ''), symbol = nullif(:symbol, ''), dated = :dated,
                place = nullif(:place, ''), issuer = nullif(:issuer, ''), superior = nullif(:superior, ''),
                subject = nullif(:subject, ''), urgency = :urgency, signer_chain = :chain,
                signer_position = nullif(:position, ''), signer_name = nullif(:name, ''), addressees = :addressees,
                recipients = :recipients
            where id = :id and version = :version and state = 'DRAFT'
            """;

    private static final String DECIDE = """
            insert into directive.document_decision (document_id, state, actor, actor_name, decided_at, reason)
            values (:document, :state, :actor, :name, :at, :reason)
            """;

    private static final String DECISIONS = """
            select state, actor, actor_name, decided_at, reason from directive.document_decision
            where document_id = :document order by decided_at, state
            """;

    private final JdbcClient jdbc;
    private final Duties duties;

    Documents(JdbcClient jdbc, Duties duties) {
        this.jdbc = jdbc;
        this.duties = duties;
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::document).optional();
    }

    Optional<UUID> withKey(UUID key) {
        return jdbc.sql(ID_BY_KEY).param("key", key).query(UUID.class).optional();
    }

    void add(Document document, UUID key) {
        bound(jdbc.sql(ADD), document)
                .param("direction", document.direction().name())
                .param("key", key)
                .param("party", document.party())
                .param("sentHere", document.sentHere())
                .param("sentElsewhere", document.sentElsewhere())
                .update();
    }

    /** Moves a draft on and fixes its fields; false when it stands elsewhere by now. */
    boolean move(Document target, int version) {
        return bound(jdbc.sql(MOVE), target).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Document document) {
        DocumentHead head = document.fields().head();
        Signer signer = document.fields().signer();
        Sha256 file = document.file();
        return sql.param("id", document.id())
                .param("state", document.state().name())
                .param("fileName", document.fileName())
                .param("file", file == null ? null : file.digest(), java.sql.Types.BINARY)
                .param("type", head.type())
                .param("number", head.number())
                .param("symbol", head.symbol())
                .param("dated", DateText.stored(head.date()))
                .param("place", head.place())
                .param("issuer", head.issuer())
                .param("superior", head.superior())
                .param("subject", head.subject())
                .param("urgency", head.urgency() == null ? null : head.urgency().name())
                .param("chain", signer.chain().toArray(String[]::new), java.sql.Types.ARRAY)
                .param("position", signer.position())
                .param("name", signer.name())
                .param("addressees", document.fields().addressees().toArray(String[]::new), java.sql.Types.ARRAY)
                .param("recipients", document.fields().recipients().toArray(String[]::new), java.sql.Types.ARRAY);
    }

    void decide(UUID document, Document.Decision decision) {
        jdbc.sql(DECIDE)
                .param("document", document)
                .param("state", decision.state().name())
                .param("actor", decision.actor())
                .param("name", decision.actorName())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    private Document document(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] file = row.getBytes("file_sha256");
        var signer = new Signer(texts(row, "signer_chain"), text(row, "signer_position"), row.getString("signer_name"));
        return new Document(
                id,
                Direction.valueOf(row.getString("direction")),
                DocumentState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("file_name"),
                file == null ? null : Sha256.ofDigest(file),
                row.getBoolean("party"),
                new DocumentFields(
                        head(row),
                        texts(row, "addressees"),
                        signer,
                        texts(row, "recipients"),
                        duties.citations(id),
                        duties.duties(id)),
                row.getObject("sent_here", LocalDate.class),
                row.getObject("sent_elsewhere", LocalDate.class),
                decisions(id));
    }

    static DocumentHead head(ResultSet row) throws SQLException {
        String urgency = row.getString("urgency");
        return new DocumentHead(
                text(row, "type"),
                text(row, "number"),
                text(row, "symbol"),
                DateText.of(row.getString("dated")),
                text(row, "place"),
                text(row, "issuer"),
                text(row, "superior"),
                text(row, "subject"),
                urgency == null ? null : Urgency.valueOf(urgency));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = Objects.requireNonNull(row.getArray(column));
        return List.of((String[]) array.getArray());
    }

    private List<Document.Decision> decisions(UUID document) {
        return jdbc.sql(DECISIONS)
                .param("document", document)
                .query((row, number) -> new Document.Decision(
                        DocumentState.valueOf(row.getString("state")),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
