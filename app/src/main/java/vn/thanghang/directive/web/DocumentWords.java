package vn.thanghang.directive.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.DocumentLine;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;
import vn.thanghang.platform.web.StatusLook;

/** How documents read on a page. */
public final class DocumentWords {

    /** Kinds outside of the 29 of NĐ 30/2020 that letters often are; shown by their abbreviation. */
    private static final List<String> OTHER_TYPES = List.of("NĐ", "TT", "NQLT", "TTLT", "KL", "SL", "Luật");

    private DocumentWords() {}

    public static StatusLook look(DocumentState state) {
        return switch (state) {
            case DRAFT -> StatusLook.WAITING;
            case REGISTERED -> StatusLook.DONE;
            case DISCARDED -> StatusLook.STOPPED;
        };
    }

    public static String state(Text text, DocumentState state) {
        return text.of("directive.state." + state.name());
    }

    /** The name of a kind; an abbreviation that is none of the 29 stands as it is. */
    public static String type(Text text, String code) {
        return DocumentType.ofCode(code)
                .map(type -> text.of("directive.type." + type.name()))
                .orElse(code);
    }

    /** The kinds to choose from, with the one in question even if it is none of them. */
    public static Map<String, String> types(Text text, String current) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("directive.choose"));
        options.putAll(paperTypes(text));
        OTHER_TYPES.forEach(other -> options.put(other, other));
        options.putIfAbsent(current, current);
        return options;
    }

    /** The 29 kinds. */
    public static Map<String, String> paperTypes(Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put(DocumentType.CONG_VAN.code(), type(text, DocumentType.CONG_VAN.code()));
        for (DocumentType type : DocumentType.values()) {
            options.put(type.code(), type(text, type.code()));
        }
        return options;
    }

    public static Map<String, String> urgencies(Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("directive.notUrgent"));
        for (Urgency urgency : Urgency.values()) {
            options.put(urgency.name(), text.of("directive.urgency." + urgency.name()));
        }
        return options;
    }

    /** Type, number and date on one line: "Công văn 161/BC-SNV, 05/2023". */
    public static String code(Text text, DocumentHead head) {
        var words = new StringBuilder(type(text, head.type()));
        if (head.number().isEmpty() && !head.symbol().isEmpty()) {
            words.append(' ').append(text.of("directive.noNumber", head.symbol()));
        } else if (!head.code().isEmpty()) {
            words.append(' ').append(head.code());
        }
        String date = DateText.shown(head.date());
        return date.isEmpty()
                ? words.toString()
                : words.append(", ").append(date).toString();
    }

    /** The subject as a title: a công văn says "V/v khắc phục …", a title begins with a capital. */
    public static String title(Text text, DocumentHead head) {
        String subject = head.subject();
        if (subject.isEmpty()) {
            return text.of("directive.noSubject");
        }
        int first = subject.offsetByCodePoints(0, 1);
        return subject.substring(0, first).toUpperCase(Locale.ROOT) + subject.substring(first);
    }

    public static DataTable table(Page page, List<DocumentLine> lines) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.field.SUBJECT")),
                Column.text(text.of("directive.field.ISSUER")),
                Column.text(text.of("directive.column.direction")),
                Column.text(text.of("directive.column.state")),
                Column.number(text.of("directive.duties")));
        List<Row> rows = lines.stream().map(line -> row(text, line)).toList();
        return new DataTable("van-ban", text.of("directive.list.caption"), columns, rows);
    }

    private static Row row(Text text, DocumentLine line) {
        return Row.of(
                Cell.link(title(text, line.head()), DocumentPaths.document(line.id()))
                        .noted(code(text, line.head())),
                Cell.of(line.head().issuer()),
                Cell.of(text.of("directive.direction." + line.direction().name())),
                Cell.of(state(text, line.state())).noted(text.time(line.broughtAt())),
                Cell.of(text.whole(line.duties())));
    }

    public static DataTable duties(Page page, List<Duty> duties) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.duty.path")),
                Column.text(text.of("directive.duty.actor")),
                Column.text(text.of("directive.duty.text")),
                Column.text(text.of("directive.duty.due")));
        List<Row> rows = duties.stream()
                .map(duty -> Row.of(
                        Cell.of(duty.path()),
                        Cell.of(duty.actor() == null ? text.of("directive.duty.addressees") : duty.actor()),
                        Cell.of(duty.text()),
                        due(duty)))
                .toList();
        return new DataTable("nhiem-vu", text.of("directive.duties.caption"), columns, rows);
    }

    private static Cell due(Duty duty) {
        String day = duty.due() == null ? "" : DateText.shown(DateText.of(duty.due()));
        String words = duty.dueText();
        return words == null
                ? Cell.of(day)
                : day.isEmpty() ? Cell.of(words) : Cell.of(day).noted(words);
    }

    public static DataTable citations(Page page, List<Citation> citations, Map<Integer, UUID> known) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.citation.code")),
                Column.text(text.of("directive.field.DATE")),
                Column.text(text.of("directive.field.ISSUER")),
                Column.text(text.of("directive.citation.known")));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < citations.size(); i++) {
            Citation cited = citations.get(i);
            PartialDate date = cited.date();
            UUID there = known.get(i);
            rows.add(Row.of(
                    Cell.of(citationCode(text, cited)),
                    Cell.of(date == null ? "" : DateText.shown(date)),
                    Cell.of(cited.issuer() == null ? "" : cited.issuer()),
                    there == null
                            ? Cell.of(text.of("directive.citation.unknown"))
                            : Cell.link(text.of("directive.citation.open"), DocumentPaths.document(there))));
        }
        return new DataTable("vien-dan", text.of("directive.citations.caption"), columns, rows);
    }

    private static String citationCode(Text text, Citation cited) {
        String type = cited.type() == null ? "" : type(text, cited.type());
        return (type + " " + orEmpty(cited.numberSymbol())).strip();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    public static DataTable decisions(Page page, Document document) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.column.state")),
                Column.text(text.of("directive.column.who")),
                Column.text(text.of("directive.column.when")),
                Column.text(text.of("directive.column.reason")));
        List<Row> rows = document.decisions().stream()
                .map(d -> Row.of(
                        Cell.of(state(text, d.state())),
                        Cell.of(d.actorName()),
                        Cell.of(text.time(d.at())),
                        Cell.of(d.reason())))
                .toList();
        return new DataTable("qua-trinh", text.of("directive.decisions.caption"), columns, rows);
    }

    /** Where the form of whoever came second differs from what stands in the register. */
    public static DataTable differences(Page page, List<ReviewForm.Difference> differences) {
        Text text = page.text();
        var columns = List.of(
                Column.text(text.of("directive.column.field")),
                Column.text(text.of("directive.late.theirs")),
                Column.text(text.of("directive.late.mine")));
        List<Row> rows = differences.stream()
                .map(d -> Row.of(Cell.of(d.label()), Cell.of(d.theirs()), Cell.of(d.mine())))
                .toList();
        return new DataTable("khac-nhau", text.of("directive.late.caption"), columns, rows);
    }
}
