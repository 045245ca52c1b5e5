package vn.thanghang.directive.papers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.platform.BorderText;

/** What stands in the fields of a paper being written, right or wrong: nothing typed is lost because it is unfinished. */
public record PaperFields(Map<PaperField, String> texts) {

    public static final PaperFields EMPTY = new PaperFields(Map.of());

    public PaperFields {
        var known = new EnumMap<PaperField, String>(PaperField.class);
        for (PaperField field : PaperField.values()) {
            known.put(field, Objects.requireNonNullElse(texts.get(field), ""));
        }
        texts = Map.copyOf(known);
    }

    /** What a browser sent, composed and without invisible marks; unknown names are not looked at. */
    public static PaperFields sent(Map<String, String> sent) {
        var texts = new EnumMap<PaperField, String>(PaperField.class);
        for (PaperField field : PaperField.values()) {
            String typed = Objects.requireNonNullElse(sent.get(field.id()), "");
            texts.put(field, (field.rows() > 0 ? BorderText.lines(typed) : BorderText.line(typed)).value());
        }
        return new PaperFields(texts);
    }

    public String text(PaperField field) {
        return Objects.requireNonNullElse(texts.get(field), "");
    }

    public PaperFields with(PaperField field, String text) {
        var changed = new EnumMap<PaperField, String>(texts);
        changed.put(field, text);
        return new PaperFields(changed);
    }

    /** The entries of a list, without dashes and final marks a person may have typed. */
    public List<String> lines(PaperField field) {
        return Arrays.stream(text(field).split("\n"))
                .map(line -> line.replaceFirst("^[-+•–]\\s*", "").replaceFirst("\\s*[;.]$", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The kind of paper; empty while none of the 29 is chosen. */
    public Optional<DocumentType> type() {
        return DocumentType.ofCode(text(PaperField.TYPE));
    }
}
