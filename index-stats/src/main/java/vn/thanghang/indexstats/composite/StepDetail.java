package vn.thanghang.indexstats.composite;

import java.util.List;
import java.util.Map;

/** What a step knows beyond the table it made. */
public sealed interface StepDetail {

    /** Nothing more to tell. */
    record None() implements StepDetail {}

    /** Availability of every unit before screening, and the verdict. */
    record Screened(List<UnitAvailability> units) implements StepDetail {
        public Screened {
            units = List.copyOf(units);
        }
    }

    /** Number of cells filled, by indicator; indicators without a filled cell are absent. */
    record Imputed(Map<String, Integer> cellsByIndicator) implements StepDetail {
        public Imputed {
            cellsByIndicator = Map.copyOf(cellsByIndicator);
        }
    }

    /** What was done to every indicator. */
    record Treated(List<ColumnTreatment> columns) implements StepDetail {
        public Treated {
            columns = List.copyOf(columns);
        }
    }

    /** The weights really used, each divided by the sum over its siblings, by code. */
    record Weighted(Map<String, Double> weights) implements StepDetail {
        public Weighted {
            weights = Map.copyOf(weights);
        }
    }
}
