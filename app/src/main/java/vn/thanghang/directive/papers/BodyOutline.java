package vn.thanghang.directive.papers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.DivisionKind;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.platform.QrPicture;

/** Sections, articles, clauses, paragraphs and tables of a stretch of lines, each below what it belongs to. */
final class BodyOutline {

    private static final int MARKS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DIVISION =
            Pattern.compile("(Phần|Chương|Mục|Tiểu mục)\\s+([IVXLC]+|\\d{1,2})(?:\\s*[.:]\\s*(\\S.*)?)?", MARKS);
    private static final Pattern ARTICLE = Pattern.compile("Điều\\s+(\\d{1,3})\\s*[.:]\\s*(\\S.*)", MARKS);
    private static final Pattern SECTION = Pattern.compile("([IVX]{1,6}\\.)\\s+(\\S.*)");
    private static final Pattern CLAUSE = Pattern.compile(
            "(\\d{1,2}\\.|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?|[a-zđ]\\)|\\(\\d{1,2}\\)|[-–•]|\\+)\\s+(\\S.*)");
    private static final Pattern QR = Pattern.compile("Mã QR\\s*:\\s*(https?://\\S{1,300})", MARKS);
    private static final double QR_MM = 25;
    private static final int TITLE_CHARS_MAX = 200;
    private static final int ARTICLE_RANK = 4;
    private static final int SECTION_RANK = 5;

    /** Something that may hold more: what stands below it, and how it is closed. */
    private record Holder(int rank, List<Block> below, Function<List<Block>, Block> close) {}

    private final List<String> lines;
    private final int end;
    private final List<PaperProblem> problems;
    private final List<Block> top = new ArrayList<>();
    private final Deque<Holder> open = new ArrayDeque<>();
    private int at;

    BodyOutline(List<String> lines, int from, int end, List<PaperProblem> problems) {
        this.lines = lines;
        this.at = from;
        this.end = end;
        this.problems = problems;
    }

    List<Block> blocks() {
        while (at < end) {
            if (lines.get(at).isEmpty()) {
                at++;
            } else if (TableText.startsAt(lines, at, end)) {
                closeTo(SECTION_RANK + 1);
                var table = new TableText(lines, at, end, problems);
                add(table.block());
                at = table.after();
            } else {
                line(lines.get(at++));
            }
        }
        closeTo(0);
        return top;
    }

    private void line(String line) {
        Matcher division = DIVISION.matcher(line);
        Matcher article = ARTICLE.matcher(line);
        Matcher section = SECTION.matcher(line);
        Matcher clause = CLAUSE.matcher(line);
        Matcher code = QR.matcher(line);
        if (code.matches()) {
            closeTo(SECTION_RANK + 1);
            String svg = QrPicture.of(group(code, 1)).svg();
            add(new Block.Figure(new Block.Svg(svg), QR_MM, QR_MM, group(code, 1), line));
        } else if (division.matches()) {
            DivisionKind kind = kind(group(division, 1));
            String title = division.group(3) == null ? nextLine() : group(division, 3);
            String ordinal = group(division, 2).toUpperCase(Locale.ROOT);
            hold(rank(kind), below -> new Block.Division(kind, ordinal, title, below));
        } else if (article.matches()) {
            article(Integer.parseInt(group(article, 1)), group(article, 2));
        } else if (section.matches()) {
            String ordinal = group(section, 1);
            String title = group(section, 2);
            hold(SECTION_RANK, below -> new Block.Section(ordinal, title, below));
        } else if (clause.matches()) {
            String marker = group(clause, 1).replaceFirst("[–•]", "-");
            RichText text = BodyText.rich(group(clause, 2));
            hold(rank(marker), below -> new Block.Numbered(marker, text, below));
        } else {
            closeTo(SECTION_RANK + 1);
            add(Block.Paragraph.of(BodyText.rich(line)));
        }
    }

    /** A title bears no mark at its end; anything else is the text of the article itself. */
    private void article(int number, String text) {
        boolean title = text.length() <= TITLE_CHARS_MAX && !text.matches(".*[.;:,]");
        hold(ARTICLE_RANK, below -> {
            if (title) {
                return new Block.Article(number, text, below);
            }
            var all = new ArrayList<Block>(List.of(Block.Paragraph.of(BodyText.rich(text))));
            all.addAll(below);
            return new Block.Article(number, null, all);
        });
    }

    private static DivisionKind kind(String word) {
        for (DivisionKind kind : DivisionKind.values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static int rank(DivisionKind kind) {
        return switch (kind) {
            case PHAN -> 0;
            case CHUONG -> 1;
            case MUC -> 2;
            case TIEU_MUC -> 3;
        };
    }

    private static int rank(String marker) {
        char first = marker.charAt(0);
        int above = SECTION_RANK + 1;
        return switch (first) {
            case '(' -> above + 4;
            case '-' -> above + 5;
            case '+' -> above + 6;
            default ->
                marker.endsWith(")")
                        ? above + 3
                        : marker.replaceFirst("\\.$", "").indexOf('.') < 0 ? above : above + 1;
        };
    }

    /** The title of a division on the line below it; empty when there is none. */
    private String nextLine() {
        boolean title = at < end
                && !lines.get(at).isEmpty()
                && !ARTICLE.matcher(lines.get(at)).matches();
        return title ? lines.get(at++) : "";
    }

    private static String group(Matcher matcher, int group) {
        return String.valueOf(matcher.group(group));
    }

    private void hold(int rank, Function<List<Block>, Block> close) {
        closeTo(rank);
        open.push(new Holder(rank, new ArrayList<>(), close));
    }

    /** Closes whatever stands at this rank or below it. */
    private void closeTo(int rank) {
        while (!open.isEmpty() && open.element().rank() >= rank) {
            Holder closed = open.pop();
            add(closed.close().apply(closed.below()));
        }
    }

    private void add(Block block) {
        Holder holder = open.peek();
        (holder == null ? top : holder.below()).add(block);
    }
}
