package vn.thanghang.directive.opinions;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.OfficialDocument;

/** Cuts a paper into the parts on which opinions are given: its outermost points, what stands before them, its annexes. */
final class PaperSections {

    private static final int TITLE_CHARS_MAX = 120;
    private static final int TEXT_CHARS_MAX = 20_000;

    /** @param title empty for what stands before the first point */
    record Part(String title, String text) {}

    private PaperSections() {}

    /** Never empty: a paper without points is one part. */
    static List<Part> of(OfficialDocument paper) {
        var parts = new ArrayList<Part>();
        var before = new StringBuilder();
        for (Block block : paper.body()) {
            String title = title(block);
            if (title.isEmpty()) {
                before.append(text(List.of(block)));
            } else {
                close(parts, before);
                parts.add(new Part(cut(title, TITLE_CHARS_MAX), cut(text(List.of(block)), TEXT_CHARS_MAX)));
            }
        }
        close(parts, before);
        for (Annex annex : paper.annexes()) {
            parts.add(new Part(cut(annex.title(), TITLE_CHARS_MAX), cut(text(annex.body()), TEXT_CHARS_MAX)));
        }
        return parts.isEmpty() ? List.of(new Part("", "")) : parts;
    }

    private static void close(List<Part> parts, StringBuilder before) {
        if (!before.isEmpty()) {
            parts.add(new Part("", cut(before.toString(), TEXT_CHARS_MAX)));
            before.setLength(0);
        }
    }

    private static String title(Block block) {
        return switch (block) {
            case Block.Section section -> section.ordinal() + " " + section.title();
            case Block.Division division -> division.kind().word() + " " + division.ordinal() + " " + division.title();
            case Block.Article article ->
                "Điều " + article.number() + (article.title() == null ? "" : ". " + article.title());
            case Block.Numbered point -> point.marker() + " " + point.text().text();
            case Block.Paragraph _, Block.Table _, Block.Figure _ -> "";
        };
    }

    private static String text(List<Block> blocks) {
        var all = new StringBuilder();
        for (Block block : blocks) {
            all.append(
                    switch (block) {
                        case Block.Paragraph paragraph -> paragraph.text().text() + "\n";
                        case Block.Section section -> title(block) + "\n" + text(section.body());
                        case Block.Division division -> title(block) + "\n" + text(division.body());
                        case Block.Article article -> title(block) + "\n" + text(article.body());
                        case Block.Numbered point -> title(block) + "\n" + text(point.body());
                        case Block.Table table -> rows(table);
                        case Block.Figure figure -> figure.alt() + "\n";
                    });
        }
        return all.toString();
    }

    private static String rows(Block.Table table) {
        var all = new StringBuilder();
        for (Block.Row row : table.rows()) {
            all.append(String.join(
                            " | ",
                            row.cells().stream().map(cell -> cell.text().text()).toList()))
                    .append('\n');
        }
        return all.toString();
    }

    private static String cut(String text, int most) {
        String clean = text.strip();
        if (clean.length() <= most) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, most - 1))) + "…";
    }
}
