package vn.thanghang.directive.duties.web;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.access.UnitNames;
import vn.thanghang.directive.duties.Answer;
import vn.thanghang.directive.duties.AnsweringDuties.Line;
import vn.thanghang.directive.duties.Quarter;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The answers of a quarter as the paragraph and the annex of a report: counts and words, no share and no lateness. */
final class AnswerPaper {

    private static final double[] SHARES = {6, 26, 12, 28, 28};

    private AnswerPaper() {}

    static OfficialDocument of(
            DocumentHead head, Quarter period, List<AnswerTables.Collected> collected, UnitNames names) {
        Text words = Texts.ofPaper("duty-answers");
        var paper = OfficialDocument.of(DocumentType.BAO_CAO, words.of("issuer"))
                .symbol(null, words.of("symbol"))
                .summary(words.of("summary", quarter(words, period)));
        for (AnswerTables.Collected duty : collected) {
            paper.paragraph(words.of(
                    "paragraph",
                    duty.duty().path(),
                    head.subject(),
                    quarter(words, period),
                    duty.answered(),
                    duty.lines().size()));
            var without = duty.lines().stream()
                    .filter(line -> line.answer().isEmpty())
                    .map(line -> names.of(line.agency()))
                    .toList();
            if (!without.isEmpty()) {
                paper.paragraph(words.of("without", String.join("; ", without)));
            }
            paper.annex(Annex.landscape(
                    words.of("annex", duty.duty().path(), quarter(words, period)), List.of(table(words, duty, names))));
        }
        return paper.signature(Signature.of(words.of("position"), null))
                .recipient(words.of("kept"))
                .build();
    }

    private static Block.Table table(Text words, AnswerTables.Collected duty, UnitNames names) {
        var columns = new ArrayList<Block.Column>();
        for (double share : SHARES) {
            columns.add(new Block.Column(share, Block.Align.LEFT));
        }
        var rows = new ArrayList<Block.Row>();
        int number = 0;
        for (Line line : duty.lines()) {
            number++;
            String no = Integer.toString(number);
            rows.add(line.answer()
                    .map((Answer answer) -> Block.Row.of(
                            no,
                            names.of(line.agency()),
                            answer.acquainted() ? words.of("yes") : "",
                            answer.documents(),
                            answer.measures()))
                    .orElse(Block.Row.of(no, names.of(line.agency()), words.of("none"), "", "")));
        }
        var header = Block.Row.of(
                words.of("column.number"),
                words.of("column.agency"),
                words.of("column.acquainted"),
                words.of("column.documents"),
                words.of("column.measures"));
        return new Block.Table(null, columns, List.of(header), rows, null);
    }

    private static String quarter(Text words, Quarter period) {
        return words.of("quarter." + period.number(), Integer.toString(period.year()));
    }
}
