package vn.thanghang.indexstats.whatif;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.PerformanceGroup;

/** A simulation, or the reason why there is none. */
public sealed interface SimulationResult {

    /**
     * The recomputed results of one unit, rivals unchanged.
     *
     * @param set what was changed, by code
     * @param total the sum of the (changed) sub-dimensions
     * @param publishedTotal the total as published, to stand beside it; {@code null} when withheld
     * @param rank rank of {@code total} among the published totals of the others
     * @param of number of ranked units, this one included
     * @param group group of {@code total} by the edition's rule; {@code null} when it has none
     * @param scores dimensions and sub-dimensions in tree order
     */
    record Simulated(
            int year,
            String unit,
            Map<String, Double> set,
            double total,
            @Nullable Double publishedTotal,
            int rank,
            int of,
            @Nullable PerformanceGroup group,
            List<SimulatedScore> scores)
            implements SimulationResult {
        public Simulated {
            set = Map.copyOf(set);
            scores = List.copyOf(scores);
        }
    }

    /** Nothing was computed. */
    record Refused(SimulationRefusal reason, List<Object> arguments) implements SimulationResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** One score; {@code published} is {@code null} when it was not published. */
    record SimulatedScore(
            String code, double score, @Nullable Double published) {}
}
