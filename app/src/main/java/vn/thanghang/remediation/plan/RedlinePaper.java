package vn.thanghang.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Two versions of a plan against each other, as a paper to take along. */
@Service
public class RedlinePaper {

    private final PlanIssuers issuers;
    private final Text words = Texts.ofPaper("remediation-plan");

    RedlinePaper(PlanIssuers issuers) {
        this.issuers = issuers;
    }

    public OfficialDocument of(Plan plan, int older, PlanContent before, int newer, PlanContent after) {
        PlanPaper.Issuer issuer = issuers.of(plan.agency());
        var paper = OfficialDocument.of(
                DocumentType.BAO_CAO, issuer.agency().toUpperCase(vn.thanghang.platform.Vietnam.LOCALE));
        paper.symbol(null, "");
        paper.dated(issuer.place(), PartialDate.BLANK);
        paper.summary(words.of("redline.title"));
        var body = new ArrayList<Block>();
        body.add(Block.Paragraph.of(words.of("redline.lead", older, newer, issuer.agency())));
        List<PlanDifference> differences = PlanDifference.between(before, after);
        if (differences.isEmpty()) {
            body.add(Block.Paragraph.of(words.of("redline.same")));
        } else {
            body.add(table(differences));
        }
        paper.body(body);
        paper.signature(Signature.of(issuer.position(), null));
        return paper.build();
    }

    private Block table(List<PlanDifference> differences) {
        var columns = List.of(new Block.Column(2, Block.Align.LEFT), new Block.Column(8, Block.Align.LEFT));
        var header = Block.Row.of(words.of("redline.column.line"), words.of("redline.column.after"));
        List<Block.Row> rows = differences.stream()
                .map(each -> new Block.Row(
                        List.of(
                                Block.Cell.of(each.label()),
                                new Block.Cell(marked(WordMarks.of(each.before(), each.after())), 1, 1, null)),
                        false))
                .toList();
        return new Block.Table(null, columns, List.of(header), rows, null);
    }

    private static RichText marked(WordMarks marks) {
        RichText text = RichText.EMPTY;
        for (WordMarks.Mark mark : marks.marks()) {
            text = switch (mark.kind()) {
                case SAME -> text.plain(mark.words() + " ");
                case GONE -> text.italic("[−" + mark.words() + "−] ");
                case CAME -> text.bold("[+" + mark.words() + "+] ");
            };
        }
        return text;
    }
}
