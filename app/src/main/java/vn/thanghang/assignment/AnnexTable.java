package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Cell;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.platform.text.Text;

/** The lying table of an assignment: criterion, pieces of work, who leads, who coordinates with what, who gathers. */
final class AnnexTable {

    private static final List<Column> COLUMNS = List.of(
            new Column(5, Align.CENTRE),
            new Column(17, Align.LEFT),
            new Column(17, Align.LEFT),
            new Column(18, Align.LEFT),
            new Column(25, Align.LEFT),
            new Column(9, Align.LEFT),
            new Column(9, Align.CENTRE));

    private final List<CriterionLine> lines;
    private final Roster roster;
    private final Map<String, String> heads;
    private final Text words;

    /** @param heads name and post of the person in charge, by agency */
    AnnexTable(List<CriterionLine> lines, Roster roster, Map<String, String> heads, Text words) {
        this.lines = lines;
        this.roster = roster;
        this.heads = heads;
        this.words = words;
    }

    Annex write(Round round) {
        var rows = new ArrayList<Row>();
        int number = 1;
        for (CriterionLine line : lines) {
            rows.addAll(rows(number++, line));
        }
        Row header = Row.of(
                words.of("annex.col.number"),
                words.of("annex.col.criterion"),
                words.of("annex.col.piece"),
                words.of("annex.col.lead"),
                words.of("annex.col.coordinating"),
                words.of("annex.col.focal"),
                words.of("annex.col.due"));
        return Annex.landscape(
                words.of("annex.title", round.indexCode(), Integer.toString(round.workYear())),
                List.of(new Block.Table(null, COLUMNS, List.of(header), rows, words.of("annex.note"))));
    }

    private List<Row> rows(int number, CriterionLine line) {
        int height = Math.max(1, line.pieces().size());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < height; i++) {
            var cells = new ArrayList<Cell>();
            if (i == 0) {
                cells.add(tall(Integer.toString(number), height));
                cells.add(tall(words.of("annex.criterion", line.code(), line.name()), height));
            }
            Piece piece = i < line.pieces().size() ? line.pieces().get(i) : null;
            cells.add(Cell.of(piece == null ? "" : piece.title()));
            cells.add(Cell.of(piece == null ? "" : lead(piece)));
            cells.add(Cell.of(piece == null ? "" : coordinating(piece)));
            if (i == 0) {
                cells.add(tall(line.focal() == null ? "" : roster.name(line.focal()), height));
            }
            LocalDate due = piece == null || piece.due() == null ? line.due() : piece.due();
            cells.add(Cell.of(date(due)));
            rows.add(new Row(cells, false));
        }
        return rows;
    }

    private static Cell tall(String text, int height) {
        return new Cell(RichText.of(text), 1, height, null);
    }

    private String lead(Piece piece) {
        if (piece.kind() != LeadKind.AGENCY) {
            return words.of("annex.tier." + piece.kind().name());
        }
        String lead = piece.lead();
        if (lead == null) {
            return "";
        }
        String head = heads.get(lead);
        return head == null || roster.isOutside(lead)
                ? roster.name(lead)
                : words.of("annex.lead", roster.name(lead), head);
    }

    private String coordinating(Piece piece) {
        return piece.coordinating().stream()
                .map(input -> {
                    String what = input.input().isEmpty()
                            ? roster.name(input.agency())
                            : words.of("annex.input", roster.name(input.agency()), input.input());
                    return input.due() == null ? what : words.of("annex.input.due", what, date(input.due()));
                })
                .collect(Collectors.joining("; "));
    }

    private String date(@Nullable LocalDate day) {
        return day == null ? "" : words.date(day);
    }
}
