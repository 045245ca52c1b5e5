package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * Everything a run made.
 *
 * @param methodology what was asked for
 * @param data what it was asked of
 * @param raw the indicators of the tree before the first step
 * @param steps the steps that really ran, with parameters, tables, details and notes
 * @param notes what was met before the first step
 */
public record CompositeResult(
        Methodology methodology, CompositeData data, IndicatorTable raw, List<StepResult> steps, List<Note> notes) {

    public CompositeResult {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** The table after the last step. */
    public IndicatorTable last() {
        return steps.isEmpty() ? raw : steps.getLast().table();
    }

    /** One table per step in order, beginning with {@code raw}; a step that ran twice is numbered: {@code imputed-2}. */
    public SequencedMap<String, IndicatorTable> tables() {
        SequencedMap<String, IndicatorTable> tables = new LinkedHashMap<>();
        tables.put("raw", raw);
        for (StepResult step : steps) {
            String name = step.step().stage();
            for (int number = 2; tables.containsKey(name); number++) {
                name = step.step().stage() + "-" + number;
            }
            tables.put(name, step.table());
        }
        return tables;
    }

    /**
     * Scores of the aggregates, the index first and then down the levels.
     *
     * @throws IndexStatsException {@code not-aggregated} when the methodology has no aggregation
     */
    public IndicatorTable scores() {
        if (steps.isEmpty() || !(steps.getLast().step() instanceof Aggregation)) {
            throw new IndexStatsException("not-aggregated");
        }
        return last().select(methodology.tree().aggregates().reversed().stream()
                .map(IndexNode::code)
                .toList());
    }

    /** Ranks of every column of a table: 1 is the highest value, ties share the better rank, missing stays missing. */
    public static IndicatorTable ranks(IndicatorTable table) {
        int n = table.unitCount();
        double[] ranks = new double[table.cells().length];
        double[] column = new double[n];
        double[] scratch = new double[n];
        int[] places = new int[n];
        for (int from = 0; from < ranks.length; from += n) {
            System.arraycopy(table.cells(), from, column, 0, n);
            Ranks.competition(column, scratch, places);
            for (int u = 0; u < n; u++) {
                ranks[from + u] = places[u] == Ranks.UNRANKED ? Double.NaN : places[u];
            }
        }
        return IndicatorTable.wrap(table.unitKeys(), table.indicatorKeys(), ranks);
    }

    /**
     * Ranks within groups; units without a group have none.
     *
     * @param membership unit → group
     */
    public static IndicatorTable ranksWithinGroups(IndicatorTable table, Map<String, String> membership) {
        int n = table.unitCount();
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int u = 0; u < n; u++) {
            String group = membership.get(table.units().get(u));
            if (group != null) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(u);
            }
        }
        double[] ranks = new double[table.cells().length];
        Arrays.fill(ranks, Double.NaN);
        for (List<Integer> members : groups.values()) {
            double[] values = new double[members.size()];
            for (int from = 0; from < ranks.length; from += n) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = table.cells()[from + members.get(i)];
                }
                int[] places = Ranks.competition(values);
                for (int i = 0; i < values.length; i++) {
                    ranks[from + members.get(i)] = places[i] == Ranks.UNRANKED ? Double.NaN : places[i];
                }
            }
        }
        return IndicatorTable.wrap(table.unitKeys(), table.indicatorKeys(), ranks);
    }
}
