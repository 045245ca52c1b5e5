package vn.thanghang.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thanghang.indexstats.survey.Calibration;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.EstimationMethod;
import vn.thanghang.indexstats.survey.LonelyCluster;
import vn.thanghang.indexstats.survey.ReplicateWeights;
import vn.thanghang.indexstats.survey.Replication;
import vn.thanghang.indexstats.survey.SamplingStage;
import vn.thanghang.indexstats.survey.SurveyDesign;
import vn.thanghang.indexstats.survey.TaylorLinearisation;

/** The sampling part of a DESIGN file: strata, clusters, weights, calibration and replicate weights. */
final class DesignFile {

    private final JsonPart file;
    private final CsvTable data;

    DesignFile(JsonPart file, CsvTable data) {
        this.file = file;
        this.data = data;
    }

    EstimationMethod method() {
        if (data.rows() == 0) {
            throw new StatisticsInputException("analysis.statistics.emptyFile", data.file());
        }
        if (file.has("replicates") && file.part("replicates").text("method").equals("columns")) {
            return delivered(file.part("replicates"));
        }
        SurveyDesign design = design();
        if (file.has("calibration") && file.has("replicates")) {
            throw new StatisticsInputException("analysis.statistics.calibratedReplicates", data.file());
        }
        if (file.has("calibration")) {
            design = calibrated(design, file.part("calibration"));
        }
        return file.has("replicates") ? replicated(design, file.part("replicates")) : new TaylorLinearisation(design);
    }

    private double[] weights() {
        String title = file.text("weights");
        double[] weights = complete(title);
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] < 0) {
                throw data.bad("analysis.statistics.negativeWeight", row, title, data.required(row, title));
            }
        }
        return weights;
    }

    /** A column of numbers that must all be there. */
    private double[] complete(String title) {
        double[] numbers = data.numbers(title);
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row])) {
                throw data.bad("analysis.statistics.missing", row, title, "");
            }
        }
        return numbers;
    }

    private Categories categories(String title) {
        for (int row = 0; row < data.rows(); row++) {
            data.required(row, title);
        }
        return Categories.of(data.texts(title));
    }

    private SurveyDesign design() {
        List<SamplingStage> stages = new ArrayList<>();
        if (file.has("stages")) {
            for (JsonPart part : file.parts("stages")) {
                stages.add(new SamplingStage(
                        part.has("clusters") ? categories(part.text("clusters")) : null,
                        part.has("strata") ? categories(part.text("strata")) : null,
                        part.has("population") ? complete(part.text("population")) : null,
                        part.flag("unequalProbability", false)));
            }
        } else {
            stages.add(SamplingStage.of(null, null));
        }
        LonelyCluster lonely = switch (file.text("lonelyCluster", "fail")) {
            case "fail" -> LonelyCluster.FAIL;
            case "certainty" -> LonelyCluster.CERTAINTY;
            case "adjust" -> LonelyCluster.ADJUST;
            case "average" -> LonelyCluster.AVERAGE;
            default -> throw file.unknown("lonelyCluster");
        };
        return SurveyDesign.of(weights(), stages, lonely);
    }

    private SurveyDesign calibrated(SurveyDesign design, JsonPart part) {
        return switch (part.text("method")) {
            case "postStratify" ->
                Calibration.postStratify(design, categories(part.text("variable")), part.numberMap("totals"));
            case "rake" -> {
                List<Categories> margins = new ArrayList<>();
                List<Map<String, Double>> totals = new ArrayList<>();
                for (JsonPart margin : part.parts("margins")) {
                    margins.add(categories(margin.text("variable")));
                    totals.add(margin.numberMap("totals"));
                }
                yield Calibration.rake(design, margins, totals);
            }
            case "linear" -> calibrated(design, part, new Calibration.Distance.Linear());
            case "exponential" -> calibrated(design, part, new Calibration.Distance.Exponential());
            case "logit" ->
                calibrated(design, part, new Calibration.Distance.Logit(part.number("lower"), part.number("upper")));
            default -> throw part.unknown("method");
        };
    }

    /** Totals by {@code 1} (the population), a numeric column, or {@code column=category}. */
    private SurveyDesign calibrated(SurveyDesign design, JsonPart part, Calibration.Distance distance) {
        Map<String, Double> totals = part.numberMap("totals");
        List<double[]> auxiliaries = new ArrayList<>();
        double[] targets = new double[totals.size()];
        int next = 0;
        for (Map.Entry<String, Double> total : totals.entrySet()) {
            targets[next++] = total.getValue();
            auxiliaries.add(auxiliary(total.getKey()));
        }
        return Calibration.calibrate(design, auxiliaries, targets, distance);
    }

    private double[] auxiliary(String name) {
        if (name.equals("1")) {
            double[] ones = new double[data.rows()];
            Arrays.fill(ones, 1);
            return ones;
        }
        int equals = name.indexOf('=');
        if (equals < 0) {
            return complete(name);
        }
        Categories categories = categories(name.substring(0, equals));
        return categories.indicator(categories.codeOf(name.substring(equals + 1)));
    }

    private static ReplicateWeights replicated(SurveyDesign design, JsonPart part) {
        boolean mse = part.flag("mse", false);
        return switch (part.text("method")) {
            case "jackknife1" -> Replication.jackknife1(design);
            case "jackknifeN" -> Replication.jackknifeN(design, mse);
            case "balanced" -> Replication.balanced(design, mse);
            case "fay" -> Replication.fay(design, part.number("rho"), mse);
            case "raoWu" -> Replication.raoWu(design, part.whole("replicates", 1000), part.whole("seed", 1), mse);
            default -> throw part.unknown("method");
        };
    }

    private ReplicateWeights delivered(JsonPart part) {
        List<String> columns = part.has("columns")
                ? part.texts("columns")
                : data.header().stream()
                        .filter(title -> title.matches(Pattern.quote(part.text("prefix")) + "\\d+"))
                        .toList();
        double[][] matrix = new double[data.rows()][columns.size()];
        for (int b = 0; b < columns.size(); b++) {
            double[] column = complete(columns.get(b));
            for (int row = 0; row < matrix.length; row++) {
                matrix[row][b] = column[row];
            }
        }
        double[] rscales = new double[columns.size()];
        Arrays.fill(rscales, 1);
        return ReplicateWeights.ofAnalysisWeights(
                weights(),
                matrix,
                part.number("scale"),
                part.has("rscales") ? part.numbers("rscales") : rscales,
                part.flag("mse", false));
    }
}
