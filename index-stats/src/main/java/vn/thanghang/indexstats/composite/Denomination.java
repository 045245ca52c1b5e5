package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Divides indicators by a size variable: x / (d / scale). A cell is missing when indicator or denominator is missing; a
 * denominator of zero makes the cell missing and is noted ({@code zero-denominator}: indicator, unit).
 *
 * @param denominators indicator → denominator; when empty, the denominators named in the tree are used
 * @param scales denominator → number its values are divided by first (1 when absent), finite and above zero
 */
public record Denomination(Map<String, String> denominators, Map<String, Double> scales) implements Step {

    /**
     * Checks the scales.
     *
     * @throws IndexStatsException {@code bad-scale} (denominator, scale)
     */
    public Denomination {
        denominators = Map.copyOf(denominators);
        scales = Map.copyOf(scales);
        scales.forEach((code, scale) -> {
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IndexStatsException("bad-scale", code, scale);
            }
        });
    }

    /** By the denominators named in the tree, unscaled. */
    public static Denomination fromTree() {
        return new Denomination(Map.of(), Map.of());
    }

    @Override
    public String stage() {
        return "denominated";
    }

    StepResult apply(Stage stage) {
        IndicatorTable table = stage.table();
        Map<String, String> pairs = denominators.isEmpty() ? pairsOf(stage.tree()) : denominators;
        IndicatorTable sizes = stage.data().denominators();
        if (sizes == null) {
            throw new IndexStatsException("no-denominators");
        }
        pairs.keySet().forEach(code -> table.indicatorKeys().position(code, "unknown-indicator"));
        scales.keySet().forEach(code -> sizes.indicatorKeys().position(code, "unknown-denominator"));
        double[] divided = table.cells().clone();
        List<Note> notes = new ArrayList<>();
        int[] rows = rowsIn(sizes, table);
        for (int c = 0; c < table.indicatorCount(); c++) {
            String denominator = pairs.get(table.indicators().get(c));
            if (denominator != null) {
                divide(table, c, sizes, denominator, rows, divided, notes);
            }
        }
        IndicatorTable result = IndicatorTable.wrap(table.unitKeys(), table.indicatorKeys(), divided);
        return new StepResult(this, result, new StepDetail.None(), notes);
    }

    private static Map<String, String> pairsOf(IndexTree tree) {
        Map<String, String> pairs = new HashMap<>();
        for (IndexNode indicator : tree.indicators()) {
            String denominator = indicator.denominator();
            if (denominator != null) {
                pairs.put(indicator.code(), denominator);
            }
        }
        return pairs;
    }

    private static int[] rowsIn(IndicatorTable sizes, IndicatorTable table) {
        int[] rows = new int[table.unitCount()];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = sizes.unitKeys().position(table.units().get(u), "unit-without-denominator");
        }
        return rows;
    }

    private void divide(
            IndicatorTable table,
            int column,
            IndicatorTable sizes,
            String denominator,
            int[] rows,
            double[] out,
            List<Note> notes) {
        int from = sizes.indicatorKeys().position(denominator, "unknown-denominator") * sizes.unitCount();
        double scale = scales.getOrDefault(denominator, 1.0);
        int n = table.unitCount();
        for (int u = 0; u < n; u++) {
            double size = sizes.cells()[from + rows[u]];
            if (size == 0) {
                out[column * n + u] = Double.NaN;
                notes.add(Note.of(
                        "zero-denominator",
                        table.indicators().get(column),
                        table.units().get(u)));
            } else {
                out[column * n + u] /= size / scale;
            }
        }
    }
}
