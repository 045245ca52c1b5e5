package vn.thanghang.indexstats.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.Denomination;
import vn.thanghang.indexstats.composite.Direction;
import vn.thanghang.indexstats.composite.Imputation;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutlierTreatment;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Screening;

/** The ASEM example: 51 countries, 49 indicators, four levels. */
public final class Asem {

    private Asem() {}

    public static OracleFile metaFile() {
        return OracleFile.read("coinr/00_asem_iMeta");
    }

    public static IndexTree tree() {
        OracleFile meta = metaFile();
        List<IndexNode> nodes = new ArrayList<>();
        for (int r = 0; r < meta.rows().size(); r++) {
            String type = meta.text(r, "Type");
            if (type.equals("Indicator") || type.equals("Aggregate")) {
                nodes.add(new IndexNode(
                        meta.text(r, "iCode"),
                        meta.text(r, "iName"),
                        (int) meta.number(r, "Level"),
                        meta.number(r, "Direction") < 0 ? Direction.NEGATIVE : Direction.POSITIVE,
                        meta.number(r, "Weight"),
                        meta.text(r, "Parent").isEmpty() ? null : meta.text(r, "Parent"),
                        meta.text(r, "Denominator").isEmpty() ? null : meta.text(r, "Denominator"),
                        meta.number(r, "Target")));
            }
        }
        return IndexTree.of(nodes);
    }

    public static IndicatorTable table(OracleFile file, List<String> indicators) {
        return IndicatorTable.of(file.texts("uCode"), indicators, file.columnMajor(indicators));
    }

    public static CompositeData data() {
        OracleFile raw = OracleFile.read("coinr/00_asem_iData_raw");
        List<String> indicators =
                tree().indicators().stream().map(IndexNode::code).toList();
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (String grouping : List.of("GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group")) {
            Map<String, String> membership = new HashMap<>();
            for (int r = 0; r < raw.rows().size(); r++) {
                membership.put(raw.text(r, "uCode"), raw.text(r, grouping));
            }
            groups.put(grouping, membership);
        }
        return new CompositeData(
                table(raw, indicators), table(raw, List.of("Area", "Energy", "GDP", "Population")), groups);
    }

    /** The index as its publisher builds it. */
    public static Methodology methodology() {
        return new Methodology(
                tree(),
                List.of(
                        Denomination.fromTree(),
                        new Imputation(new Imputation.Method.GroupMean("EurAsia_group")),
                        Screening.byAvailability(0.9),
                        OutlierTreatment.usual(),
                        Normalisation.of(new Scaling.MinimumMaximum(0, 100)),
                        Aggregation.of(new Combination.ArithmeticMean())));
    }

    /** A stage table of the reference, matched by code. */
    public static IndicatorTable stage(String file) {
        OracleFile stage = OracleFile.read("coinr/" + file);
        return table(
                stage, stage.header().stream().filter(h -> !h.equals("uCode")).toList());
    }

    /** Compares every cell of a file with a table of ours, by unit and code. */
    public static void compare(String file, IndicatorTable ours) {
        compare(file, ours, "");
    }

    public static void compare(String file, IndicatorTable ours, String remark) {
        compare(file, ours, List.of(), remark);
    }

    /** The same without some columns, with the reason. */
    public static void compare(String file, IndicatorTable ours, List<String> without, String remark) {
        OracleFile figures = OracleFile.read("coinr/" + file);
        Comparison comparison = Comparison.with(figures);
        for (String title : figures.header()) {
            if (title.equals("uCode") || without.contains(title)) {
                continue;
            }
            double[] column = new double[figures.rows().size()];
            for (int r = 0; r < column.length; r++) {
                column[r] = ours.value(figures.text(r, "uCode"), title);
            }
            comparison.column(title, column, figures.numbers(title));
        }
        comparison.done(Comparison.TOLERANCE, remark);
    }
}
