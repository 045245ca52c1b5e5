package vn.thanghang.directive.papers;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.PaperJson;
import vn.thanghang.platform.files.Sha256;

/** The frozen versions; none ever changes. */
@Component
final class FrozenPapers {

    private static final String ADD = """
            insert into directive.frozen_paper (paper_id, number, model, docx, pdf, frozen_by, frozen_at)
            values (:paper, :number, :model, :docx, :pdf, :by, :at)
            """;

    private static final String FIND = """
            select model, docx, pdf, frozen_at from directive.frozen_paper where paper_id = :paper and number = :number
            """;

    private final JdbcClient jdbc;

    FrozenPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FrozenPaper frozen, String by) {
        jdbc.sql(ADD)
                .param("paper", frozen.paperId())
                .param("number", frozen.number())
                .param("model", PaperJson.write(frozen.document()))
                .param("docx", frozen.docx().digest())
                .param("pdf", frozen.pdf().digest())
                .param("by", by)
                .param("at", frozen.frozenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<FrozenPaper> find(UUID paper, int number) {
        return jdbc.sql(FIND)
                .param("paper", paper)
                .param("number", number)
                .query((row, line) -> new FrozenPaper(
                        paper,
                        number,
                        PaperJson.document(row.getString("model")),
                        Sha256.ofDigest(row.getBytes("docx")),
                        Sha256.ofDigest(row.getBytes("pdf")),
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
