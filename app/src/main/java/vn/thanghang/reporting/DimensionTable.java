package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.TotalFinding;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;

/** Table 1: the dimensions this year and last, with change, rank and group; the total in the last row. */
final class DimensionTable {

    private final ReportMaterial material;
    private final Wording wording;

    DimensionTable(ReportMaterial material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    Block.Table write() {
        List<Row> rows = new ArrayList<>();
        int number = 1;
        for (Criterion dimension : material.tree().dimensions()) {
            rows.add(row(String.valueOf(number++), material.finding(dimension.code())));
        }
        rows.add(totalRow());
        return new Block.Table(
                wording.of("result.table.caption", material.year()),
                columns(),
                List.of(header()),
                rows,
                wording.of("result.table.note"));
    }

    private static List<Column> columns() {
        return List.of(
                new Column(7, Align.CENTRE),
                new Column(29, Align.LEFT),
                new Column(11, Align.RIGHT),
                new Column(11, Align.RIGHT),
                new Column(12, Align.RIGHT),
                new Column(16, Align.RIGHT),
                new Column(11, Align.CENTRE),
                new Column(13, Align.CENTRE));
    }

    private Row header() {
        return Row.of(
                wording.of("col.number"),
                wording.of("col.dimension"),
                material.previousYear()
                        .map(year -> wording.of("col.score", year))
                        .orElse(Wording.NOT_PUBLISHED),
                wording.of("col.score", material.year()),
                wording.of("col.change"),
                wording.of("col.percent"),
                wording.of("col.rank"),
                wording.of("col.group"));
    }

    private Row row(String number, CriterionFinding finding) {
        return Row.of(
                number,
                material.criterionName(finding.code()),
                previous(finding.change()),
                wording.scoreOrGap(finding.score()),
                absolute(finding.change()),
                wording.marked(finding.change()),
                rank(finding.rank(), finding.of()),
                group(finding.group()));
    }

    private Row totalRow() {
        TotalFinding total = material.unit().total();
        Row row = Row.of(
                "",
                wording.of("row.total"),
                previous(total.change()),
                wording.scoreOrGap(total.score()),
                absolute(total.change()),
                wording.marked(total.change()),
                rank(total.rank(), total.of()),
                group(total.group()));
        return new Row(row.cells(), true);
    }

    private String previous(@Nullable Change change) {
        return wording.scoreOrGap(change == null ? null : change.previous());
    }

    private String absolute(@Nullable Change change) {
        return wording.signed(change == null ? null : change.absolute());
    }

    private static String rank(@Nullable Integer rank, int of) {
        return rank == null ? Wording.NOT_PUBLISHED : rank + "/" + of;
    }

    private String group(@Nullable PerformanceGroup group) {
        return group == null ? Wording.NOT_PUBLISHED : material.groupLabel(group);
    }
}
