package vn.thanghang.directive.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.directive.Exchange;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.files.FileStore;

/** Looks into the register. */
@Service
public class FindingDocuments {

    private static final String WANTED = """
            from directive.document d
            join directive.document_decision b on b.document_id = d.id
              and b.state = case d.direction when 'INCOMING' then 'DRAFT' else 'REGISTERED' end
            where d.search like :words escape '!'
              and (cast(:direction as text) is null or d.direction = :direction)
              and (:type = '' or d.type = :type)
              and (:year = '' or left(d.dated, 4) = :year)
              and case when cast(:state as text) is not null then d.state = :state else d.state <> 'DISCARDED' end
              and (:drafts or d.state = 'REGISTERED')
            """;

    private static final String COUNT = "select count(*) " + WANTED;

    private static final String PAGE = """
            select d.id, d.direction, d.state, d.type, d.number, d.symbol, d.dated, d.place, d.issuer, d.superior,
                   d.subject, d.urgency, b.decided_at,
                   (select count(*) from directive.duty u where u.document_id = d.id) as duties
            """ + WANTED + """
            order by (d.state = 'DRAFT') desc, position(:exact in lower(coalesce(d.subject, '') || ' ' || coalesce(d.issuer, ''))) > 0 desc,
                     b.decided_at desc, d.id desc
            limit :rows offset :skip
            """;

    private static final String SAME_CODE = """
            select id from directive.document
            where state = 'REGISTERED' and number is not null
              and public.folded(number || '/' || coalesce(symbol, '')) = :code
              and (cast(:dated as text) is null or dated is null or dated like :dated || '%' or :dated like dated || '%')
            order by id desc limit 1
            """;

    private static final String SAME_FILE = """
            select id from directive.document where state = 'REGISTERED' and file_sha256 in
              (select sha256 from directive.waiting_file where document_id = :document)
            order by id limit 1
            """;

    private static final String TYPES =
            "select distinct type from directive.document where state = 'REGISTERED' order by type";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Readings readings;
    private final FileStore files;

    FindingDocuments(JdbcClient jdbc, Documents documents, Readings readings, FileStore files) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.readings = readings;
        this.files = files;
    }

    public Optional<Document> find(UUID id) {
        return documents.find(id);
    }

    /** What the reader saw; empty for a Party document and for one written here. */
    public Optional<ReadDocument> reading(UUID document) {
        return readings.find(document);
    }

    /** What was known of the signatures when the file came in; empty for a document without a file. */
    public Optional<SignatureReport> signatures(UUID document) {
        return readings.signatures(document);
    }

    /** The files of the envelope it came in; empty when the file was the document itself. */
    public List<Exchange.Enclosed> enclosed(UUID document) {
        return readings.enclosed(document);
    }

    /** The file, waiting or stored; empty where only metadata is kept. */
    public Optional<byte[]> file(Document document) {
        return document.file() == null ? readings.waitingFile(document.id()) : files.find(document.file());
    }

    public long count(DocumentSearch search) {
        return bound(jdbc.sql(COUNT), search).query(Long.class).single();
    }

    public List<DocumentLine> page(DocumentSearch search) {
        return bound(jdbc.sql(PAGE), search)
                .param("exact", search.words().strip().toLowerCase(Locale.ROOT))
                .param("rows", DocumentSearch.ROWS)
                .param("skip", (search.page() - 1) * DocumentSearch.ROWS)
                .query((row, number) -> new DocumentLine(
                        row.getObject("id", UUID.class),
                        Direction.valueOf(row.getString("direction")),
                        DocumentState.valueOf(row.getString("state")),
                        Documents.head(row),
                        row.getInt("duties"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, DocumentSearch search) {
        String folded = FoldedText.of(search.words()).replaceAll("[!%_]", "!$0");
        return sql.param("words", "%" + folded + "%")
                .param(
                        "direction",
                        search.direction() == null ? null : search.direction().name())
                .param("type", search.type())
                .param("year", search.year())
                .param("state", search.state() == null ? null : search.state().name())
                .param("drafts", search.drafts());
    }

    /** The kinds that stand in the register. */
    public List<String> types() {
        return jdbc.sql(TYPES).query(String.class).list();
    }

    /** The documents of the register that are cited, by the place of the citation. */
    public Map<Integer, UUID> known(List<Citation> citations) {
        var known = new LinkedHashMap<Integer, UUID>();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            if (citation.numberSymbol() != null) {
                int at = i;
                withCode(citation.numberSymbol(), citation.date() == null ? null : DateText.stored(citation.date()))
                        .ifPresent(id -> known.put(at, id));
            }
        }
        return known;
    }

    /** The document of the register with this number and symbol of this day; empty when there is none. */
    public Optional<UUID> withCode(String code, LocalDate dated) {
        return withCode(code, DateText.stored(PartialDate.of(dated)));
    }

    private Optional<UUID> withCode(String code, @org.jspecify.annotations.Nullable String dated) {
        return jdbc.sql(SAME_CODE)
                .param("code", FoldedText.of(code))
                .param("dated", dated)
                .query(UUID.class)
                .optional();
    }

    /** A registered document with the same file, or with the same number, symbol and date. */
    public Optional<UUID> sameAs(UUID document, DocumentHead head) {
        Optional<UUID> file = jdbc.sql(SAME_FILE)
                .param("document", document)
                .query(UUID.class)
                .optional();
        return file.isPresent() || head.number().isEmpty() || head.symbol().isEmpty()
                ? file
                : withCode(head.code(), DateText.stored(head.date()));
    }
}
