package vn.thanghang.assignment;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;

/** Minutes of a hand-over: who gives, who receives, and every open piece with its original date. */
final class MinutesPaper {

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column(8, Block.Align.CENTRE),
            new Block.Column(28, Block.Align.LEFT),
            new Block.Column(28, Block.Align.LEFT),
            new Block.Column(14, Block.Align.CENTRE),
            new Block.Column(22, Block.Align.LEFT));

    private final Sheet sheet;
    private final List<AssignedPiece> pieces;
    private final Roster roster;
    private final Text words;

    MinutesPaper(Sheet sheet, List<AssignedPiece> pieces, Roster roster, Text words) {
        this.sheet = sheet;
        this.pieces = List.copyOf(pieces);
        this.roster = roster;
        this.words = words;
    }

    OfficialDocument write(HandingOverPieces.Parties parties, String holder, Year year) {
        String province = Basket.provinceName(sheet.unit());
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < pieces.size(); i++) {
            rows.add(row(i + 1, pieces.get(i)));
        }
        Block.Row header = Block.Row.of(
                words.of("col.number"),
                words.of("col.criterion"),
                words.of("col.piece"),
                words.of("col.due"),
                words.of("col.waiting"));
        return OfficialDocument.of(DocumentType.BIEN_BAN, roster.name(holder))
                .superior(words.of("superior", province))
                .symbol(null, words.of("symbol", roster.shortName(holder)))
                .dated(province, new PartialDate(year.getValue(), null, null))
                .summary(words.of(
                        "summary",
                        sheet.round().indexCode(),
                        Integer.toString(sheet.round().workYear())))
                .paragraph(words.of("opening"))
                .body(
                        Block.Numbered.of("1.", words.of("giver", parties.giver())),
                        Block.Numbered.of("2.", words.of("receiver", parties.receiver())),
                        Block.Numbered.of("3.", words.of("content", pieces.size(), sheet.issuedAs())),
                        new Block.Table(null, COLUMNS, List.of(header), rows, words.of("note")))
                .paragraph(words.of("closing"))
                .signature(Signature.of(words.of("sign.giver"), null))
                .signature(Signature.of(words.of("sign.receiver"), null))
                .recipient(words.of("recipient.1"))
                .recipient(words.of("recipient.2"))
                .build();
    }

    private Block.Row row(int number, AssignedPiece piece) {
        String waiting = piece.coordinating().stream()
                .filter(input -> input.state() != CoordinationState.ACCEPTED)
                .map(input -> roster.name(input.agency()))
                .collect(Collectors.joining("; "));
        return Block.Row.of(
                Integer.toString(number),
                words.of("criterion", piece.criterion(), piece.criterionName()),
                piece.title(),
                piece.due() == null ? "" : words.date(piece.due()),
                waiting);
    }
}
