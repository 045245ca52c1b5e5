package vn.thanghang.directive.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** "Bảng tổng hợp, tiếp thu, giải trình ý kiến" as a paper: who agrees, who says what, what becomes of it, who is silent. */
public final class OpinionTable {

    private static final double[] SHARES = {6, 20, 18, 33, 23};

    private OpinionTable() {}

    /** @param name of an agency by its id */
    public static OfficialDocument paper(
            OpinionRequest request, KnownAgencies.Own issuer, Function<String, String> name) {
        Text words = Texts.ofPaper("opinion-table");
        List<String> silent = silent(request, name);
        var paper = OfficialDocument.of(
                        DocumentType.BAO_CAO, issuer.name().isEmpty() ? words.of("issuer") : issuer.name())
                .symbol(null, words.of("symbol", issuer.abbreviation()).replaceFirst("-$", ""))
                .dated(issuer.place(), PartialDate.BLANK)
                .summary(words.of("summary", draft(words, request)))
                .paragraph(words.of(
                        "paragraph", request.opinions().size(), draft(words, request), request.due(), request.given()));
        if (!issuer.superior().isEmpty()) {
            paper.superior(issuer.superior());
        }
        if (!silent.isEmpty()) {
            paper.paragraph(words.of("silent", String.join("; ", silent)));
        }
        return paper.annex(Annex.landscape(words.of("annex"), List.of(table(words, request, name))))
                .signature(Signature.of(words.of("position"), null))
                .recipient(words.of("kept"))
                .build();
    }

    private static String draft(Text words, OpinionRequest request) {
        return DraftName.of(request.type(), request.subject(), words.of("any"));
    }

    /** The agencies that have not answered. */
    public static List<String> silent(OpinionRequest request, Function<String, String> name) {
        return request.opinions().stream()
                .filter(each -> !each.isGiven())
                .map(each -> name.apply(each.agency()))
                .toList();
    }

    /** The table alone. */
    public static Block.Table table(Text words, OpinionRequest request, Function<String, String> name) {
        var columns = new ArrayList<Block.Column>();
        for (double share : SHARES) {
            columns.add(new Block.Column(share, Block.Align.LEFT));
        }
        var rows = new ArrayList<Block.Row>();
        for (OpinionRequest.Line line : request.gathered()) {
            OpinionRequest.Section section = line.section();
            rows.add(Block.Row.of(
                    Integer.toString(rows.size() + 1),
                    section == null ? words.of("general") : section.title(),
                    String.join("; ", line.agencies().stream().map(name).toList()),
                    said(words, line),
                    section == null || line.words().isBlank() ? "" : section.handling()));
        }
        var header = Block.Row.of(
                words.of("column.number"),
                words.of("column.section"),
                words.of("column.agency"),
                words.of("column.opinion"),
                words.of("column.handling"));
        return new Block.Table(null, columns, List.of(header), rows, null);
    }

    private static String said(Text words, OpinionRequest.Line line) {
        if (line.agencies().isEmpty()) {
            return words.of("none");
        }
        String agrees = line.agrees() ? words.of("agrees") : "";
        return Stream.of(agrees, line.words()).filter(part -> !part.isBlank()).collect(Collectors.joining(". "));
    }
}
