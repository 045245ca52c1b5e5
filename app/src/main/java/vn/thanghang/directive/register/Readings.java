package vn.thanghang.directive.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.read.ReadDocument;
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
        jdbc.sql(DROP_SIGNATURES).param("document", document).update();
    }
}
