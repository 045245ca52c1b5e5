package vn.thanghang.indexstats.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * How much of a unit's deviation from the national mean persists into the next edition. Two regressions over all
 * sub-dimensions, units and pairs of editions without a break: one for units that have an own level from earlier
 * editions of the era, one for those that have none yet. Persistence may differ between sub-dimensions, shrunk to the
 * common one; the rest of the dimension and of the total pull a sub-dimension towards the unit's general level.
 */
final class ShrinkageModel {

    private static final int OWN = 0;
    private static final int DIMENSION = 1;
    private static final int TOTAL = 2;
    private static final int PAST = 3;
    private static final int COMMON = 4;

    private final Map<String, Integer> column = new LinkedHashMap<>();
    private final double[] withoutPast;
    private final double[] withPast;

    private ShrinkageModel(Deviations deviations, ForecastMethod method) {
        List<Integer> years = deviations.learningYears();
        for (int year : years) {
            deviations.continuing(year).forEach(m -> column.putIfAbsent(m, COMMON + column.size()));
        }
        if (column.isEmpty()) {
            throw new IndexStatsException("too-few-editions", years.size());
        }
        withoutPast = fit(deviations, method, years, false);
        double[] fitted = fit(deviations, method, years, true);
        withPast = fitted[OWN] == 0 ? withoutPast : fitted;
    }

    /**
     * Learns from all editions up to the origin.
     *
     * @throws IndexStatsException {@code too-few-editions} without any pair of years to learn from
     */
    static ShrinkageModel fit(Deviations deviations, ForecastMethod method) {
        return new ShrinkageModel(deviations, method);
    }

    private double[] fit(Deviations deviations, ForecastMethod method, List<Integer> years, boolean past) {
        RidgeRegression regression = new RidgeRegression(COMMON + column.size());
        double squares = 0;
        long rows = 0;
        for (int year : years) {
            List<String> meanings = deviations.continuing(year);
            Features features = Features.of(deviations, year - 1, meanings, method.ownLevelEditions());
            for (int c = 0; c < meanings.size(); c++) {
                double[] next = deviations.cell(year, meanings.get(c)).deviation();
                for (int u = 0; u < next.length; u++) {
                    double own = features.own[c][u];
                    boolean usable = !Double.isNaN(own) && !Double.isNaN(next[u]);
                    if (usable && (!past || !Double.isNaN(features.past[c][u]))) {
                        regression.add(row(features, meanings.get(c), c, u, past), features.span[c] * next[u]);
                        squares += own * own;
                        rows++;
                    }
                }
            }
        }
        for (int k : column.values()) {
            regression.penalise(k, rows == 0 ? 0 : method.ridge() * squares / rows);
        }
        return regression.solve();
    }

    private double[] row(Features features, String meaning, int c, int u, boolean past) {
        double[] row = new double[COMMON + column.size()];
        row[OWN] = features.own[c][u];
        row[DIMENSION] = features.dimensionRest[c][u];
        row[TOTAL] = features.totalRest[c][u];
        row[PAST] = past ? features.past[c][u] : 0;
        Integer k = column.get(meaning);
        if (k != null) {
            row[k] = row[OWN];
        }
        return row;
    }

    /**
     * Expected deviation in the next edition, in points of this edition's scale; {@code NaN} when the unit's own
     * deviation is missing.
     */
    double predict(Features features, String meaning, int c, int u) {
        boolean past = !Double.isNaN(features.past[c][u]);
        double[] beta = past ? withPast : withoutPast;
        Integer k = column.get(meaning);
        double own = beta[OWN] + (k == null ? 0 : beta[k]);
        double sum = own * features.own[c][u]
                + beta[DIMENSION] * features.dimensionRest[c][u]
                + beta[TOTAL] * features.totalRest[c][u];
        return past ? sum + beta[PAST] * features.past[c][u] : sum;
    }

    /** Persistence of a deviation when nothing else is known of the unit. */
    double commonPersistence() {
        return withoutPast[OWN];
    }

    /** Residual vectors of every learning year that has enough of the wanted sub-dimensions. */
    List<double[]> residuals(Deviations deviations, ForecastMethod method, int origin) {
        List<String> wanted = deviations.meanings(origin);
        List<double[]> vectors = new ArrayList<>();
        for (int year : deviations.learningYears()) {
            List<String> common = deviations.continuing(year);
            if (wanted.stream().filter(common::contains).count() >= method.leastShare() * wanted.size()) {
                vectors.addAll(residualsOf(deviations, method, year, wanted, common, origin));
            }
        }
        return vectors;
    }

    private List<double[]> residualsOf(
            Deviations deviations,
            ForecastMethod method,
            int year,
            List<String> wanted,
            List<String> common,
            int origin) {
        Features features = Features.of(deviations, year - 1, common, method.ownLevelEditions());
        int units = deviations.unitCount();
        double[][] byPart = new double[wanted.size()][units];
        for (int j = 0; j < wanted.size(); j++) {
            Deviations.Cell target = deviations.cell(origin, wanted.get(j));
            int c = common.indexOf(wanted.get(j));
            for (int u = 0; u < units; u++) {
                byPart[j][u] = c < 0
                        ? Double.NaN
                        : target.span()
                                * (deviations.cell(year, wanted.get(j)).deviation()[u]
                                        - predict(features, wanted.get(j), c, u) / features.span[c]);
            }
        }
        return complete(deviations, byPart, wanted, origin, method.leastShare());
    }

    /**
     * Keeps the units with enough parts; a missing part is filled with the unit's own deviation at the origin, reduced
     * to the share that does not persist; every part is centred.
     */
    private List<double[]> complete(
            Deviations deviations, double[][] byPart, List<String> wanted, int origin, double leastShare) {
        double unexplained = Math.sqrt(Math.max(0, 1 - commonPersistence() * commonPersistence()));
        List<double[]> vectors = new ArrayList<>();
        for (int u = 0; u < deviations.unitCount(); u++) {
            double[] vector = new double[wanted.size()];
            int present = 0;
            for (int j = 0; j < vector.length; j++) {
                vector[j] = byPart[j][u];
                if (Double.isNaN(vector[j])) {
                    Deviations.Cell cell = deviations.cell(origin, wanted.get(j));
                    double deviation = cell.deviation()[u];
                    vector[j] = Double.isNaN(deviation) ? 0 : unexplained * cell.span() * deviation;
                } else {
                    present++;
                }
            }
            if (present >= leastShare * vector.length) {
                vectors.add(vector);
            }
        }
        for (int j = 0; j < wanted.size(); j++) {
            int part = j;
            double mean = vectors.stream().mapToDouble(v -> v[part]).average().orElse(0);
            vectors.forEach(v -> v[part] -= mean);
        }
        return vectors;
    }
}
