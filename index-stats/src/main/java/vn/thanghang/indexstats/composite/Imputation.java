package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills missing cells. Observed cells are never touched. What was filled is counted by indicator in the detail; cells
 * that could not be filled stay missing.
 *
 * @param method how
 */
public record Imputation(Method method) implements Step {

    /** How missing cells are filled. */
    public sealed interface Method {

        /** Mean of the observed cells of the indicator; an indicator without values stays missing. */
        record ColumnMean() implements Method {}

        /** Median (type 7) of the observed cells of the indicator. */
        record ColumnMedian() implements Method {}

        /**
         * Mean of the indicator over the observed units of the same group; units without a group and groups without a
         * value stay missing.
         */
        record GroupMean(String grouping) implements Method {}

        /** Median of the indicator over the observed units of the same group. */
        record GroupMedian(String grouping) implements Method {}

        /**
         * Mean over the unit's other indicators on a common scale: every indicator is turned by its direction and
         * scaled to [0, 1] by its minimum and maximum, the unit's mean over the indicators with the same ancestor is
         * taken, and turned back to the scale of the missing indicator. A constant indicator lends nothing and receives
         * its constant.
         *
         * @param level level of the ancestor within which indicators lend to each other; the top level means all.
         *     Outside the tree it is refused ({@code bad-level}: code of the index, level)
         */
        record RowMean(int level) implements Method {}
    }

    @Override
    public String stage() {
        return "imputed";
    }

    StepResult apply(Stage stage) {
        IndicatorTable table = stage.table();
        double[] filled = switch (method) {
            case Method.ColumnMean() -> ImputationKernel.byColumn(table, oneGroup(table), false);
            case Method.ColumnMedian() -> ImputationKernel.byColumn(table, oneGroup(table), true);
            case Method.GroupMean(String grouping) -> ImputationKernel.byColumn(table, groups(stage, grouping), false);
            case Method.GroupMedian(String grouping) -> ImputationKernel.byColumn(table, groups(stage, grouping), true);
            case Method.RowMean(int level) -> ImputationKernel.byRow(table, stage.tree(), level);
        };
        IndicatorTable result = IndicatorTable.wrap(table.unitKeys(), table.indicatorKeys(), filled);
        Map<String, Integer> counts = new HashMap<>();
        List<Note> notes = new ArrayList<>();
        count(table, filled, counts, notes);
        return new StepResult(this, result, new StepDetail.Imputed(counts), notes);
    }

    private static void count(IndicatorTable before, double[] filled, Map<String, Integer> counts, List<Note> notes) {
        int n = before.unitCount();
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(before.cells()[i])) {
                String indicator = before.indicators().get(i / n);
                if (Double.isNaN(filled[i])) {
                    notes.add(Note.of(
                            "cell-not-imputed", indicator, before.units().get(i % n)));
                } else {
                    counts.merge(indicator, 1, Integer::sum);
                }
            }
        }
    }

    private static int[] oneGroup(IndicatorTable table) {
        return new int[table.unitCount()];
    }

    private static int[] groups(Stage stage, String grouping) {
        Map<String, String> membership = stage.data().grouping(grouping);
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = new int[stage.table().unitCount()];
        for (int u = 0; u < groups.length; u++) {
            String group = membership.get(stage.table().units().get(u));
            groups[u] = group == null ? -1 : numbers.computeIfAbsent(group, name -> numbers.size());
        }
        return groups;
    }
}
