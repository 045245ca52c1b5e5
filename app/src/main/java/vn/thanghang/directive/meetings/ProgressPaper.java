package vn.thanghang.directive.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** "Bảng theo dõi tiến độ" for a meeting: a short report with one lying table, in the official order, without any rank. */
public final class ProgressPaper {

    private static final double[] SHARES = {5, 22, 13, 17, 7, 7, 7, 7, 7, 8};
    private static final int FIRST_NUMBER = 4;

    private ProgressPaper() {}

    /** @param day on which the figures stand */
    public static OfficialDocument paper(
            Meeting meeting, List<ShowingProgress.Line> lines, String issuer, LocalDate day) {
        Text words = Texts.ofPaper("progress-table");
        long planned = lines.stream().filter(line -> !line.plan().isEmpty()).count();
        return OfficialDocument.of(DocumentType.BAO_CAO, issuer.isEmpty() ? words.of("issuer") : issuer)
                .symbol(null, words.of("symbol"))
                .summary(words.of("summary", meeting.content().title()))
                .paragraph(words.of(
                        "paragraph", words.date(day), lines.size(), planned, sum(lines, true), sum(lines, false)))
                .annex(Annex.landscape(words.of("annex", words.date(day)), List.of(table(words, lines))))
                .signature(Signature.of(words.of("position"), null))
                .recipient(words.of("kept"))
                .build();
    }

    private static int sum(List<ShowingProgress.Line> lines, boolean all) {
        return lines.stream().mapToInt(line -> all ? line.tasks() : line.done()).sum();
    }

    private static Block.Table table(Text words, List<ShowingProgress.Line> lines) {
        var columns = new ArrayList<Block.Column>();
        for (int i = 0; i < SHARES.length; i++) {
            boolean centred = i == 0 || i >= FIRST_NUMBER;
            columns.add(new Block.Column(SHARES[i], centred ? Block.Align.CENTRE : Block.Align.LEFT));
        }
        var rows = new ArrayList<Block.Row>();
        for (ShowingProgress.Line line : lines) {
            rows.add(Block.Row.of(
                    Integer.toString(rows.size() + 1),
                    line.agency(),
                    String.join(", ", line.criteria()),
                    line.plan().isEmpty() ? words.of("plan.none") : line.plan(),
                    Integer.toString(line.tasks()),
                    Integer.toString(line.done()),
                    Integer.toString(line.underWay()),
                    Integer.toString(line.notStarted()),
                    Integer.toString(line.stuck()),
                    line.outside() ? words.of("overdue.outside") : Integer.toString(line.overdue())));
        }
        var header = Block.Row.of(
                words.of("column.number"),
                words.of("column.agency"),
                words.of("column.criteria"),
                words.of("column.plan"),
                words.of("column.tasks"),
                words.of("column.done"),
                words.of("column.underWay"),
                words.of("column.notStarted"),
                words.of("column.stuck"),
                words.of("column.overdue"));
        return new Block.Table(null, columns, List.of(header), rows, words.of("note"));
    }
}
