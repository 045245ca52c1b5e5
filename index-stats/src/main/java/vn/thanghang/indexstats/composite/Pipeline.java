package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/** Runs a methodology on data. Stateless; {@link #run} is a pure function. */
public final class Pipeline {

    private Pipeline() {}

    /**
     * Runs all steps in order.
     *
     * @param methodology tree and steps
     * @param data indicators by the codes of the tree; columns the tree does not know are left out and noted
     *     ({@code indicator-not-in-tree}: code)
     * @throws IndexStatsException {@code indicator-without-data} (code), {@code overflow} (stage, unit, code) when a step
     *     leaves the range of numbers, and whatever the steps refuse
     */
    public static CompositeResult run(Methodology methodology, CompositeData data) {
        List<Note> notes = new ArrayList<>();
        Stage stage = start(methodology.tree(), data, notes);
        IndicatorTable raw = stage.table();
        List<StepResult> results = new ArrayList<>(methodology.steps().size());
        for (Step step : methodology.steps()) {
            StepResult result = apply(step, stage);
            results.add(result);
            stage = stage.with(result.table());
        }
        return new CompositeResult(methodology, data, raw, results, notes);
    }

    /** The indicators of the tree, in its order. */
    static Stage start(IndexTree tree, CompositeData data, List<Note> notes) {
        IndicatorTable given = data.indicators();
        List<String> wanted = tree.indicators().stream().map(IndexNode::code).toList();
        for (String code : wanted) {
            given.indicatorKeys().position(code, "indicator-without-data");
        }
        for (String code : given.indicators()) {
            if (!tree.contains(code)) {
                notes.add(Note.of("indicator-not-in-tree", code));
            }
        }
        IndicatorTable selected = given.indicators().equals(wanted) ? given : given.select(wanted);
        return new Stage(selected, data, tree);
    }

    static StepResult apply(Step step, Stage stage) {
        StepResult result = switch (step) {
            case Screening screening -> screening.apply(stage);
            case Denomination denomination -> denomination.apply(stage);
            case Imputation imputation -> imputation.apply(stage);
            case OutlierTreatment treatment -> treatment.apply(stage);
            case Normalisation normalisation -> normalisation.apply(stage);
            case Aggregation aggregation -> aggregation.apply(stage);
        };
        refuseOverflow(step.stage(), result.table());
        return result;
    }

    private static void refuseOverflow(String stage, IndicatorTable table) {
        double[] cells = table.cells();
        for (int i = 0; i < cells.length; i++) {
            if (Double.isInfinite(cells[i])) {
                int n = table.unitCount();
                throw new IndexStatsException(
                        "overflow",
                        stage,
                        table.units().get(i % n),
                        table.indicators().get(i / n));
            }
        }
    }
}
