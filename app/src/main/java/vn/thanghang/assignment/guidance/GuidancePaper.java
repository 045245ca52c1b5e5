package vn.thanghang.assignment.guidance;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thanghang.assignment.Basket;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.calendar.DueDate;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The guiding letter of the department of home affairs, with the outline of a plan and the assignment as annexes. */
final class GuidancePaper {

    private static final int OUTLINE_PARTS = 5;
    private static final int GUIDED_POINTS = 4;

    private final Text words = Texts.ofPaper("guidance");
    private final Sheet sheet;
    private final String basis;
    private final List<String> addressees;
    private final Annex assignment;

    /** @param basis the document the assignment was issued by, as a paper cites it */
    GuidancePaper(Sheet sheet, String basis, List<String> addressees, Annex assignment) {
        this.sheet = sheet;
        this.basis = basis;
        this.addressees = List.copyOf(addressees);
        this.assignment = assignment;
    }

    /** @param proposed the day this letter proposes; null where another document has set one already */
    OfficialDocument write(@org.jspecify.annotations.Nullable DueDate proposed, LocalDate today) {
        String province = Basket.provinceName(sheet.unit());
        String work = Integer.toString(sheet.round().workYear());
        var paper = OfficialDocument.of(DocumentType.CONG_VAN, words.of("issuer"))
                .superior(words.of("issuer.superior", province))
                .symbol(null, words.of("symbol"))
                .dated(province, new PartialDate(Year.from(today).getValue(), null, null))
                .summary(words.of("summary", index(), work));
        addressees.forEach(paper::addressee);
        paper.paragraph(words.of("opening", basis));
        var points = new ArrayList<Block>();
        for (int i = 1; i <= GUIDED_POINTS; i++) {
            points.add(Block.Numbered.of(i + ".", words.of("point." + i)));
        }
        points.add(Block.Numbered.of(GUIDED_POINTS + 1 + ".", due(proposed)));
        points.add(Block.Numbered.of(GUIDED_POINTS + 2 + ".", words.of("point.questions")));
        return paper.body(points)
                .signature(Signature.of(words.of("signer"), null))
                .recipient(words.of("recipient.1"))
                .recipient(words.of("recipient.2"))
                .recipient(words.of("recipient.3"))
                .annex(outline())
                .annex(assignment)
                .build();
    }

    private String index() {
        return words.of("index." + sheet.round().indexCode());
    }

    private String due(@org.jspecify.annotations.Nullable DueDate proposed) {
        LocalDate set = sheet.planDue();
        if (proposed == null) {
            return set == null ? words.of("due.none") : words.of("due.set", words.date(set));
        }
        String rule = switch (proposed.rule()) {
            case DueRule.WorkingDays(int days) -> words.of("due.workingDays", days);
            case DueRule.Days(int days) -> words.of("due.days", days);
            case DueRule.Months(int months) -> words.of("due.months", months);
            case DueRule.ByDay ignored -> "";
        };
        return words.of(
                "due.proposed." + (rule.isEmpty() ? "day" : "rule"),
                rule.toLowerCase(Locale.ROOT),
                words.date(proposed.day()));
    }

    private Annex outline() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Paragraph.centred(RichText.of(words.of("outline.use"))));
        for (int i = 1; i <= OUTLINE_PARTS; i++) {
            var parts = new ArrayList<Block>();
            for (String line : words.of("outline." + i + ".text").split("\\|")) {
                parts.add(Block.Paragraph.of(line.strip()));
            }
            if (i == OUTLINE_PARTS - 1) {
                parts.add(table());
            }
            blocks.add(new Block.Section(words.of("outline." + i + ".ordinal"), words.of("outline." + i), parts));
        }
        return Annex.of(words.of("outline.title", sheet.round().indexCode()), blocks);
    }

    /** The six things a task says, empty to be filled in. */
    private Block table() {
        List<String> headings = List.of(words.of("outline.columns").split("\\|"));
        double share = 100.0 / headings.size();
        String[] empty = new String[headings.size()];
        Arrays.fill(empty, "…");
        return new Block.Table(
                null,
                headings.stream()
                        .map(each -> new Block.Column(share, Block.Align.LEFT))
                        .toList(),
                List.of(Block.Row.of(headings.stream().map(String::strip).toArray(String[]::new))),
                List.of(Block.Row.of(empty), Block.Row.of(empty)),
                null);
    }
}
