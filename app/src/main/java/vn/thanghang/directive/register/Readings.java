package vn.thanghang.directive.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.directive.Exchange;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.files.Sha256;

/** What waits with a draft: the file itself, what the reader saw in it and what is known of its signatures. */
@Component
final class Readings {

    private static final String ADD_READING = """
            insert into directive.reading (document_id, proposal) values (:document, cast(:proposal as jsonb))
            """;

    private static final String ADD_FILE = """
            insert into directive.waiting_file (document_id, sha256, bytes) values (:document, :sha256, :bytes)
            """;

    private static final String ADD_SIGNATURES = """
            insert into directive.signature_report (document_id, report) values (:document, cast(:report as jsonb))
            """;

    private static final String SIGNATURES =
            "select report from directive.signature_report where document_id = :document";

    private static final String READING = "select proposal from directive.reading where document_id = :document";

    private static final String FILE = "select bytes from directive.waiting_file where document_id = :document";

    private static final String DROP_READING = "delete from directive.reading where document_id = :document";

    private static final String DROP_SIGNATURES =
            "delete from directive.signature_report where document_id = :document";

    private static final String DROP_FILE = "delete from directive.waiting_file where document_id = :document";

    private static final String ADD_ENCLOSED = """
            insert into directive.enclosed_file (document_id, position, name, content_type, bytes, is_document)
            values (:document, :position, :name, :type, :bytes, :read)
            """;

    private static final String ENCLOSED = """
            select name, content_type, bytes, is_document from directive.enclosed_file
            where document_id = :document order by position
            """;

    private static final String DROP_ENCLOSED = "delete from directive.enclosed_file where document_id = :document";

    private static final int NAME_CHARS_MAX = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID document, byte[] file, ReadDocument read) {
        jdbc.sql(ADD_READING)
                .param("document", document)
                .param("proposal", JSON.writeValueAsString(read))
                .update();
        jdbc.sql(ADD_FILE)
                .param("document", document)
                .param("sha256", Sha256.of(file).digest())
                .param("bytes", file)
                .update();
    }

    /** The files of the envelope a document came in. */
    void enclose(UUID document, List<Exchange.Enclosed> files) {
        for (int i = 0; i < files.size(); i++) {
            Exchange.Enclosed file = files.get(i);
            jdbc.sql(ADD_ENCLOSED)
                    .param("document", document)
                    .param("position", i)
                    .param("name", shown(file.name()))
                    .param("type", shown(file.contentType()))
                    .param("bytes", file.bytes())
                    .param("read", file.read())
                    .update();
        }
    }

    private static String shown(String sent) {
        String clean = BorderText.line(sent).value();
        return clean.substring(0, Math.min(clean.length(), NAME_CHARS_MAX));
    }

    List<Exchange.Enclosed> enclosed(UUID document) {
        return jdbc.sql(ENCLOSED)
                .param("document", document)
                .query((row, number) -> new Exchange.Enclosed(
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getInt("bytes"),
                        row.getBoolean("is_document")))
                .list();
    }

    void add(UUID document, SignatureReport signatures) {
        String report = JSON.writerFor(SignatureReport.class).writeValueAsString(signatures);
        jdbc.sql(ADD_SIGNATURES)
                .param("document", document)
                .param("report", report)
                .update();
    }

    Optional<SignatureReport> signatures(UUID document) {
        return jdbc.sql(SIGNATURES)
                .param("document", document)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, SignatureReport.class));
    }

    Optional<ReadDocument> find(UUID document) {
        return jdbc.sql(READING)
                .param("document", document)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, ReadDocument.class));
    }

    Optional<byte[]> waitingFile(UUID document) {
        return jdbc.sql(FILE).param("document", document).query(byte[].class).optional();
    }

    void dropFile(UUID document) {
        jdbc.sql(DROP_FILE).param("document", document).update();
    }

    /** Only after the document was discarded. */
    void dropReading(UUID document) {
        jdbc.sql(DROP_READING).param("document", document).update();
        jdbc.sql(DROP_ENCLOSED).param("document", document).update();
        jdbc.sql(DROP_SIGNATURES).param("document", document).update();
    }
}
