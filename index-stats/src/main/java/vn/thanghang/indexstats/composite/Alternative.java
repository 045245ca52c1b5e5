package vn.thanghang.indexstats.composite;

import java.util.Map;

/** One admissible choice of an uncertain input: an edit of the methodology. */
public sealed interface Alternative {

    /** Name of the choice, for reports. */
    String label();

    /** Replaces the step of the same kind. */
    record OfStep(String label, Step step) implements Alternative {}

    /** Replaces the weights of the named codes. */
    record OfWeights(String label, Map<String, Double> weights) implements Alternative {
        public OfWeights {
            weights = Map.copyOf(weights);
        }
    }

    /** The edited methodology. */
    default Methodology applyTo(Methodology methodology) {
        return switch (this) {
            case OfStep(String label, Step step) -> methodology.withStep(step);
            case OfWeights(String label, Map<String, Double> weights) ->
                methodology.withTree(methodology.tree().withWeights(weights));
        };
    }
}
