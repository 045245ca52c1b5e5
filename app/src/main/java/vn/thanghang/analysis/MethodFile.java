package vn.thanghang.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Alternative;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.Denomination;
import vn.thanghang.indexstats.composite.Imputation;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.NoisyWeights;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutlierTreatment;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Screening;
import vn.thanghang.indexstats.composite.Step;
import vn.thanghang.indexstats.composite.Transformation;
import vn.thanghang.indexstats.composite.UncertainInput;

/**
 * A METHOD file: the steps of a composite index in order, and what is uncertain about them.
 *
 * @param methodology tree and steps
 * @param inputs uncertain inputs, empty when the file names none
 */
record MethodFile(Methodology methodology, List<UncertainInput> inputs) {

    static MethodFile read(JsonPart file, IndexTree metaTree) {
        IndexTree tree = metaTree.withWeights(file.numberMap("weights"));
        List<Step> steps = new ArrayList<>();
        for (JsonPart part : file.parts("steps")) {
            steps.add(step(part));
        }
        List<UncertainInput> inputs = new ArrayList<>();
        if (file.has("uncertainty")) {
            for (JsonPart part : file.part("uncertainty").parts("inputs")) {
                inputs.add(input(part, tree));
            }
        }
        file.refuseUnread();
        return new MethodFile(new Methodology(tree, steps), inputs);
    }

    private static UncertainInput input(JsonPart part, IndexTree tree) {
        String name = part.text("name");
        List<Alternative> alternatives = new ArrayList<>();
        if (part.has("noise")) {
            Map<Integer, Double> noise = new HashMap<>();
            part.numberMap("noise").forEach((level, share) -> noise.put(Integer.valueOf(level), share));
            List<Map<String, Double>> sets =
                    NoisyWeights.of(tree, noise, part.whole("sets", 100), part.whole("seed", 1));
            for (int set = 0; set < sets.size(); set++) {
                alternatives.add(new Alternative.OfWeights(Integer.toString(set + 1), sets.get(set)));
            }
        } else {
            for (JsonPart choice : part.parts("alternatives")) {
                alternatives.add(alternative(choice));
            }
        }
        return new UncertainInput(name, alternatives);
    }

    private static Alternative alternative(JsonPart choice) {
        String label = choice.text("label");
        return choice.has("weights")
                ? new Alternative.OfWeights(label, choice.numberMap("weights"))
                : new Alternative.OfStep(label, step(choice));
    }

    private static Step step(JsonPart part) {
        return switch (part.text("step")) {
            case "denominate" -> new Denomination(part.textMap("denominators"), part.numberMap("scales"));
            case "impute" -> new Imputation(imputation(part));
            case "screen" -> screening(part);
            case "treat" -> treatment(part);
            case "normalise" -> normalisation(part);
            case "aggregate" -> aggregation(part);
            default -> throw part.unknown("step");
        };
    }

    private static Imputation.Method imputation(JsonPart part) {
        return switch (part.text("method")) {
            case "mean" -> new Imputation.Method.ColumnMean();
            case "median" -> new Imputation.Method.ColumnMedian();
            case "groupMean" -> new Imputation.Method.GroupMean(part.text("group"));
            case "groupMedian" -> new Imputation.Method.GroupMedian(part.text("group"));
            case "rowMean" -> new Imputation.Method.RowMean(part.whole("level", 2));
            default -> throw part.unknown("method");
        };
    }

    private static Screening screening(JsonPart part) {
        Screening.Rule rule = switch (part.text("rule", "availability")) {
            case "availability" -> Screening.Rule.AVAILABILITY;
            case "nonZero" -> Screening.Rule.NON_ZERO;
            case "availabilityAndNonZero" -> Screening.Rule.AVAILABILITY_AND_NON_ZERO;
            default -> throw part.unknown("rule");
        };
        return new Screening(
                rule, part.number("minAvailability", 2.0 / 3), part.number("minNonZero", 0.05), part.flagMap("force"));
    }

    private static OutlierTreatment treatment(JsonPart part) {
        Transformation fallback = switch (part.text("fallback", "log")) {
            case "log" -> new Transformation.Logarithm();
            case "signedLog" -> new Transformation.SignedLogarithm();
            case "shiftedLog" -> new Transformation.ShiftedLogarithm();
            case "boxCox" -> new Transformation.BoxCox(part.number("lambda"));
            case "none" -> null;
            default -> throw part.unknown("fallback");
        };
        return new OutlierTreatment(
                part.number("maxSkewness", 2),
                part.number("maxKurtosis", 3.5),
                part.whole("maxWinsorised", 5),
                fallback,
                part.flag("combine", false));
    }

    private static Normalisation normalisation(JsonPart part) {
        Map<String, Scaling> exceptions = new HashMap<>();
        part.partMap("exceptions").forEach((code, rule) -> exceptions.put(code, scaling(rule)));
        return new Normalisation(scaling(part), exceptions);
    }

    private static Scaling scaling(JsonPart part) {
        return switch (part.text("method")) {
            case "none" -> new Scaling.None();
            case "minmax" -> new Scaling.MinimumMaximum(part.number("lower", 0), part.number("upper", 100));
            case "zscore" -> new Scaling.ZScore(part.number("mean", 0), part.number("deviation", 1));
            case "centredRange" -> new Scaling.CentredRange(part.number("centre", 100), part.number("width", 60));
            case "rank" -> new Scaling.Rank(ties(part));
            case "borda" -> new Scaling.Borda(ties(part));
            case "percentileRank" -> new Scaling.PercentileRank(ties(part));
            case "distanceToMaximum" -> new Scaling.DistanceToMaximum();
            case "distanceToReference" -> new Scaling.DistanceToReference(part.text("unit"), part.flag("cap", false));
            case "distanceToTarget" -> new Scaling.DistanceToTarget(part.flag("cap", false));
            case "fractionOfMaximum" -> new Scaling.FractionOfMaximum();
            case "goalposts" ->
                new Scaling.Goalposts(
                        part.number("lower"),
                        part.number("higher"),
                        part.number("scale", 100),
                        part.flag("truncate", true));
            case "fixed" -> new Scaling.FixedScale(part.number("from"), part.number("to"), part.number("scale", 100));
            default -> throw part.unknown("method");
        };
    }

    private static Scaling.Ties ties(JsonPart part) {
        return switch (part.text("ties", "minimum")) {
            case "minimum" -> Scaling.Ties.MINIMUM;
            case "maximum" -> Scaling.Ties.MAXIMUM;
            case "average" -> Scaling.Ties.AVERAGE;
            default -> throw part.unknown("ties");
        };
    }

    private static Aggregation aggregation(JsonPart part) {
        List<Combination> rules = new ArrayList<>();
        if (part.has("byLevel")) {
            part.parts("byLevel").forEach(level -> rules.add(combination(level)));
        } else {
            rules.add(combination(part));
        }
        return new Aggregation(rules, part.number("minAvailability", 0));
    }

    private static Combination combination(JsonPart part) {
        return switch (part.text("method")) {
            case "arithmetic" -> new Combination.ArithmeticMean();
            case "geometric" -> new Combination.GeometricMean();
            case "harmonic" -> new Combination.HarmonicMean();
            case "generalised" -> new Combination.GeneralisedMean(part.number("exponent"));
            case "median" -> new Combination.Median();
            case "sum" -> new Combination.Sum();
            case "mazziottaPareto" -> new Combination.MazziottaPareto(imbalance(part));
            case "copeland" -> new Combination.Copeland();
            default -> throw part.unknown("method");
        };
    }

    private static Combination.Imbalance imbalance(JsonPart part) {
        return switch (part.text("imbalance", "lowers")) {
            case "lowers" -> Combination.Imbalance.LOWERS;
            case "raises" -> Combination.Imbalance.RAISES;
            default -> throw part.unknown("imbalance");
        };
    }
}
