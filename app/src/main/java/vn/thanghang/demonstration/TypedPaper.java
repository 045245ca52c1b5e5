package vn.thanghang.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.thanghang.directive.papers.ComposedPaper;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;

/** A paper of the year as it lies in the data: a line {@code # field} before the text of each field of the form. */
final class TypedPaper {

    private static final String FOLDER = "/data/demonstration/papers-2023/";

    private TypedPaper() {}

    static byte[] docx(String name) {
        return new DocxWriter().write(document(name));
    }

    private static OfficialDocument document(String name) {
        Map<String, String> sent = new HashMap<>();
        String field = "";
        for (String line : text(name).split("\n")) {
            if (line.startsWith("# ")) {
                field = line.substring(2).strip();
            } else {
                sent.merge(field, line, (before, next) -> before + "\n" + next);
            }
        }
        ComposedPaper paper = ComposedPaper.of(PaperFields.sent(sent), Year.of(2023));
        if (!paper.blocking().isEmpty()) {
            throw new IllegalStateException(name + ": " + paper.blocking());
        }
        return paper.document();
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(TypedPaper.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
