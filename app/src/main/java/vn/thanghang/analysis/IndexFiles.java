package vn.thanghang.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.Direction;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.IndicatorTable;

/**
 * The META and DATA files of a composite index: the tree, and the units with indicators, denominators and groups.
 *
 * @param tree indicators and aggregates of META
 * @param data what DATA says of them
 */
record IndexFiles(IndexTree tree, CompositeData data) {

    private static final String UNIT = "uCode";

    static IndexFiles read(CsvTable meta, CsvTable data) {
        List<IndexNode> nodes = new ArrayList<>();
        List<String> denominators = new ArrayList<>();
        List<String> groupings = new ArrayList<>();
        for (int row = 0; row < meta.rows(); row++) {
            String code = meta.required(row, "iCode");
            switch (meta.required(row, "Type")) {
                case "Indicator", "Aggregate" -> nodes.add(node(meta, row, code));
                case "Denominator" -> denominators.add(code);
                case "Group" -> groupings.add(code);
                case "Other" -> {}
                default -> throw meta.bad("analysis.statistics.unknownType", row, "Type", meta.required(row, "Type"));
            }
        }
        IndexTree tree = IndexTree.of(nodes);
        return new IndexFiles(tree, data(data, tree, denominators, groupings));
    }

    private static IndexNode node(CsvTable meta, int row, String code) {
        double level = number(meta, row, "Level");
        double direction =
                meta.has("Direction") && meta.text(row, "Direction") != null ? number(meta, row, "Direction") : 1;
        if (level != Math.rint(level)) {
            throw meta.bad("analysis.statistics.notWhole", row, "Level", meta.required(row, "Level"));
        }
        if (Math.abs(direction) != 1) {
            throw meta.bad("analysis.statistics.badDirection", row, "Direction", meta.required(row, "Direction"));
        }
        String name = optional(meta, row, "iName");
        return new IndexNode(
                code,
                name == null ? code : name,
                (int) level,
                direction > 0 ? Direction.POSITIVE : Direction.NEGATIVE,
                number(meta, row, "Weight"),
                optional(meta, row, "Parent"),
                optional(meta, row, "Denominator"),
                meta.has("Target") ? meta.number(row, "Target") : Double.NaN);
    }

    private static double number(CsvTable table, int row, String title) {
        table.required(row, title);
        return table.number(row, title);
    }

    private static @Nullable String optional(CsvTable table, int row, String title) {
        return table.has(title) ? table.text(row, title) : null;
    }

    private static CompositeData data(
            CsvTable data, IndexTree tree, List<String> denominators, List<String> groupings) {
        List<String> units = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int row = 0; row < data.rows(); row++) {
            String unit = data.required(row, UNIT);
            if (!known.add(unit)) {
                throw data.bad("analysis.statistics.duplicateUnit", row, UNIT, unit);
            }
            units.add(unit);
        }
        List<String> indicators =
                tree.indicators().stream().map(IndexNode::code).toList();
        Map<String, Map<String, String>> groups = new HashMap<>();
        for (String grouping : groupings) {
            Map<String, String> membership = new HashMap<>();
            for (int row = 0; row < data.rows(); row++) {
                String group = data.text(row, grouping);
                if (group != null) {
                    membership.put(units.get(row), group);
                }
            }
            groups.put(grouping, membership);
        }
        return new CompositeData(
                table(data, units, indicators),
                denominators.isEmpty() ? null : table(data, units, denominators),
                groups);
    }

    private static IndicatorTable table(CsvTable data, List<String> units, List<String> columns) {
        double[] cells = new double[units.size() * columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            double[] numbers = data.numbers(columns.get(column));
            System.arraycopy(numbers, 0, cells, column * units.size(), units.size());
        }
        return IndicatorTable.of(units, columns, cells);
    }
}
