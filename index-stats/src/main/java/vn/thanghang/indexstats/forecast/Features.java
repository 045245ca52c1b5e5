package vn.thanghang.indexstats.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * What an edition says about the next one, per sub-dimension and unit, as deviations from the national mean in points
 * of the edition's scale: the sub-dimension's own, the rest of its dimension, the rest of the total, and the mean own
 * deviation of the editions before it in the same era ({@code NaN} when there is none).
 */
final class Features {

    final double[][] own;
    final double[][] dimensionRest;
    final double[][] totalRest;
    final double[][] past;
    final double[] span;

    private Features(int parts, int units) {
        own = new double[parts][units];
        dimensionRest = new double[parts][units];
        totalRest = new double[parts][units];
        past = new double[parts][units];
        span = new double[parts];
    }

    static Features of(Deviations deviations, int year, List<String> meanings, int pastEditions) {
        int units = deviations.unitCount();
        Features features = new Features(meanings.size(), units);
        double[] total = new double[units];
        for (int c = 0; c < meanings.size(); c++) {
            Deviations.Cell cell = deviations.cell(year, meanings.get(c));
            features.span[c] = cell.span();
            for (int u = 0; u < units; u++) {
                features.own[c][u] = cell.span() * cell.deviation()[u];
                total[u] += zeroIfMissing(features.own[c][u]);
            }
            fillPast(deviations, year, meanings.get(c), pastEditions, cell.span(), features.past[c]);
        }
        for (int c = 0; c < meanings.size(); c++) {
            String dimension = deviations.cell(year, meanings.get(c)).dimension();
            for (int k = 0; k < meanings.size(); k++) {
                if (k != c && deviations.cell(year, meanings.get(k)).dimension().equals(dimension)) {
                    for (int u = 0; u < units; u++) {
                        features.dimensionRest[c][u] += zeroIfMissing(features.own[k][u]);
                    }
                }
            }
            for (int u = 0; u < units; u++) {
                features.totalRest[c][u] = total[u] - zeroIfMissing(features.own[c][u]) - features.dimensionRest[c][u];
            }
        }
        return features;
    }

    private static void fillPast(
            Deviations deviations, int year, String meaning, int editions, double span, double[] past) {
        int[] counts = new int[past.length];
        for (int y = year; y > year - editions; y--) {
            if (deviations.startsEra(y) || !deviations.continues(meaning, y)) {
                break;
            }
            double[] deviation = deviations.cell(y - 1, meaning).deviation();
            for (int u = 0; u < past.length; u++) {
                if (!Double.isNaN(deviation[u])) {
                    past[u] += span * deviation[u];
                    counts[u]++;
                }
            }
        }
        Arrays.setAll(past, u -> counts[u] == 0 ? Double.NaN : past[u] / counts[u]);
    }

    private static double zeroIfMissing(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
