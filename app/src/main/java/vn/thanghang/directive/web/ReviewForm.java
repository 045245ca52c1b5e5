package vn.thanghang.directive.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;

/**
 * The review form as it stands on the page: what was typed, right or wrong. {@link ReviewCheck} makes fields of it.
 *
 * @param texts what stands in each single field
 */
public record ReviewForm(Map<ReviewField, String> texts, List<DutyRow> duties, List<CitationRow> citations) {

    /** A duty as typed. */
    public record DutyRow(String path, String actor, String text, String due, String dueText) {

        static final DutyRow EMPTY = new DutyRow("", "", "", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** A cited document as typed. */
    public record CitationRow(String type, String code, String date, String issuer) {

        static final CitationRow EMPTY = new CitationRow("", "", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    public static final String DUTY = "nv";
    public static final String CITATION = "vd";

    public ReviewForm {
        texts = Map.copyOf(texts);
        duties = List.copyOf(duties);
        citations = List.copyOf(citations);
    }

    public String text(ReviewField field) {
        return texts.getOrDefault(field, "");
    }

    /** The form filled with what is known. */
    static ReviewForm of(DocumentFields fields) {
        var texts = new EnumMap<ReviewField, String>(ReviewField.class);
        for (ReviewField field : ReviewField.values()) {
            texts.put(field, shown(field, fields));
        }
        return new ReviewForm(
                texts,
                fields.duties().stream().map(ReviewForm::row).toList(),
                fields.citations().stream().map(ReviewForm::row).toList());
    }

    static String shown(ReviewField field, DocumentFields fields) {
        DocumentHead head = fields.head();
        return switch (field) {
            case TYPE -> head.type();
            case NUMBER -> head.number();
            case SYMBOL -> head.symbol();
            case DATE -> DateText.shown(head.date());
            case PLACE -> head.place();
            case ISSUER -> head.issuer();
            case SUPERIOR -> head.superior();
            case SUBJECT -> head.subject();
            case URGENCY -> head.urgency() == null ? "" : head.urgency().name();
            case ADDRESSEES -> String.join("\n", fields.addressees());
            case SIGNER_CHAIN -> String.join("\n", fields.signer().chain());
            case SIGNER_POSITION -> fields.signer().position();
            case SIGNER_NAME -> Objects.requireNonNullElse(fields.signer().name(), "");
            case RECIPIENTS -> String.join("\n", fields.recipients());
        };
    }

    private static DutyRow row(Duty duty) {
        return new DutyRow(duty.path(), known(duty.actor()), duty.text(), shownDay(duty.due()), known(duty.dueText()));
    }

    private static CitationRow row(Citation citation) {
        return new CitationRow(
                known(citation.type()),
                known(citation.numberSymbol()),
                citation.date() == null ? "" : DateText.shown(citation.date()),
                known(citation.issuer()));
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shownDay(@Nullable String iso) {
        return DateText.shown(DateText.of(iso));
    }

    /** What a browser sent; unknown names are not looked at. */
    static ReviewForm sent(Map<String, String> sent) {
        var texts = new EnumMap<ReviewField, String>(ReviewField.class);
        for (ReviewField field : ReviewField.values()) {
            texts.put(field, cleaned(sent, field.id(), field.rows() > 0));
        }
        return new ReviewForm(texts, duties(sent), citations(sent));
    }

    private static List<DutyRow> duties(Map<String, String> sent) {
        var rows = new ArrayList<DutyRow>();
        for (int i = 0; i < FieldLimits.ROWS && sent.containsKey(name(DUTY, i, "viec")); i++) {
            var row = new DutyRow(
                    cleaned(sent, name(DUTY, i, "muc"), false),
                    cleaned(sent, name(DUTY, i, "ai"), false),
                    cleaned(sent, name(DUTY, i, "viec"), true),
                    cleaned(sent, name(DUTY, i, "han"), false),
                    cleaned(sent, name(DUTY, i, "loi-han"), false));
            if (!row.isEmpty() && !sent.containsKey(name(DUTY, i, "bo"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<CitationRow> citations(Map<String, String> sent) {
        var rows = new ArrayList<CitationRow>();
        for (int i = 0; i < FieldLimits.ROWS && sent.containsKey(name(CITATION, i, "so")); i++) {
            var row = new CitationRow(
                    cleaned(sent, name(CITATION, i, "loai"), false),
                    cleaned(sent, name(CITATION, i, "so"), false),
                    cleaned(sent, name(CITATION, i, "ngay"), false),
                    cleaned(sent, name(CITATION, i, "co-quan"), false));
            if (!row.isEmpty() && !sent.containsKey(name(CITATION, i, "bo"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The name of an input of a row. */
    public static String name(String kind, int row, String part) {
        return kind + "-" + row + "-" + part;
    }

    private static String cleaned(Map<String, String> sent, String name, boolean lines) {
        String typed = Objects.requireNonNullElse(sent.get(name), "");
        return (lines ? BorderText.lines(typed) : BorderText.line(typed)).value();
    }

    ReviewForm withAnotherDuty() {
        var more = new ArrayList<>(duties);
        more.add(DutyRow.EMPTY);
        return new ReviewForm(texts, more, citations);
    }

    ReviewForm withAnotherCitation() {
        var more = new ArrayList<>(citations);
        more.add(CitationRow.EMPTY);
        return new ReviewForm(texts, duties, more);
    }

    /** The fields whose words differ from those of another form, with both: mine, theirs. */
    List<Difference> differences(ReviewForm theirs, Text text) {
        var differences = new ArrayList<Difference>();
        for (ReviewField field : ReviewField.values()) {
            add(differences, text.of("directive.field." + field.key()), text(field), theirs.text(field));
        }
        add(differences, text.of("directive.duties"), words(duties), words(theirs.duties));
        add(differences, text.of("directive.citations"), words(citations), words(theirs.citations));
        return differences;
    }

    /** One field in which two people differ. */
    public record Difference(String label, String mine, String theirs) {}

    private static void add(List<Difference> differences, String label, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            differences.add(new Difference(label, mine, theirs));
        }
    }

    private static String words(List<? extends Record> rows) {
        var all = new StringBuilder();
        for (Record row : rows) {
            switch (row) {
                case DutyRow duty ->
                    all.append(String.join(" · ", duty.path(), duty.actor(), duty.text(), duty.due(), duty.dueText()));
                case CitationRow cited ->
                    all.append(String.join(" · ", cited.type(), cited.code(), cited.date(), cited.issuer()));
                default -> throw new IllegalArgumentException(row.toString());
            }
            all.append('\n');
        }
        return all.toString().strip();
    }
}
