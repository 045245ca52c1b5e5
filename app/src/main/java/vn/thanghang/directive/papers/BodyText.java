package vn.thanghang.directive.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.RichText;

/**
 * The text of a paper as an officer types it, one paragraph a line:
 *
 * <ul>
 *   <li>{@code I. Tên phần} is a section, {@code Chương I} (also Phần, Mục, Tiểu mục) with its title after a full stop or
 *       on the next line a division, {@code Điều 1. …} an article; an article without a mark at its end is a title;
 *   <li>{@code 1.}, {@code 1.1.}, {@code a)}, {@code (1)}, {@code -}, {@code +} begin numbered clauses and duties;
 *   <li>lines that begin with {@code |} are a table, its first row the head; a line beginning {@code Bảng} above it is the
 *       caption, one beginning {@code Nguồn:} or {@code Ghi chú:} below it the note;
 *   <li>{@code Phụ lục: Tên} begins an annex, {@code Phụ lục ngang: Tên} one on lying pages, {@code Kèm theo: Tên} the text
 *       a decision issues;
 *   <li>{@code Mã QR: https://…} is a code to scan, with the address below it;
 *   <li>{@code **đậm**} and {@code *nghiêng*} within a line.
 * </ul>
 */
final class BodyText {

    private static final Pattern ANNEX = Pattern.compile(
            "(Phụ lục|Phụ lục ngang|Kèm theo)\\s*:\\s*(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*(\\S(?:.*?\\S)?)\\*\\*|\\*(\\S(?:[^*]*\\S)?)\\*");

    /**
     * What was understood.
     *
     * @param problems of tables, in the order of the text
     */
    record Parsed(List<Block> body, List<Annex> annexes, List<PaperProblem> problems) {}

    private final List<PaperProblem> problems = new ArrayList<>();
    private final List<Annex> annexes = new ArrayList<>();

    private BodyText() {}

    static Parsed parse(String typed) {
        return new BodyText().parts(typed.lines().map(String::strip).toList());
    }

    private Parsed parts(List<String> lines) {
        List<Block> body = List.of();
        int from = 0;
        String head = "";
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || ANNEX.matcher(lines.get(i)).matches()) {
                List<Block> blocks = new BodyOutline(lines, from, i, problems).blocks();
                if (head.isEmpty()) {
                    body = blocks;
                } else {
                    annexes.add(annex(head, blocks));
                }
                head = i == lines.size() ? "" : lines.get(i);
                from = i + 1;
            }
        }
        return new Parsed(body, annexes, problems);
    }

    private static Annex annex(String head, List<Block> blocks) {
        Matcher parts = ANNEX.matcher(head);
        if (!parts.matches()) {
            throw new IllegalArgumentException(head);
        }
        String word = parts.group(1).toLowerCase(Locale.ROOT);
        return new Annex(
                parts.group(2),
                null,
                word.endsWith("ngang"),
                word.startsWith("kèm") ? Annex.Kind.ISSUED_TEXT : Annex.Kind.PAPER,
                blocks);
    }

    /** Text with its bold and italic words. */
    static RichText rich(String line) {
        RichText text = RichText.EMPTY;
        Matcher marked = EMPHASIS.matcher(line);
        int from = 0;
        while (marked.find()) {
            text = text.then(RichText.of(line.substring(from, marked.start())));
            text = marked.group(1) == null
                    ? text.italic(String.valueOf(marked.group(2)))
                    : text.bold(String.valueOf(marked.group(1)));
            from = marked.end();
        }
        return text.then(RichText.of(line.substring(from)));
    }
}
