package vn.thanghang.indexstats.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;

/**
 * Draws from the joint predictive distribution of all sub-dimensions of all units in the edition after the origin.
 *
 * <p>One draw is: a national shift, the whole vector of one earlier pair of years with a random sign; and for every
 * unit its expected score plus a whole residual vector of one earlier unit-year. Correlation between sub-dimensions
 * therefore survives; units are independent given the shift. A sub-dimension that the unit lacks at the origin is
 * centred on what is left of its last deviation and spread like the deviations of all units. Scores stay inside their
 * scale. Immutable and safe for use by many threads; memory 12 bytes per draw and unit.
 */
public final class JointDraws {

    private static final int LOOK_BACK = 3;

    private final List<String> units;
    private final List<String> codes;
    private final int draws;
    private final double[][] centre;
    private final double[][] imputedSpread;
    private final double[][] crossSection;
    private final double[][] residuals;
    private final double[][] shifts;
    private final double[] low;
    private final double[] high;
    private final int[] residualOf;
    private final int[] shiftOf;
    private final double[] totals;

    private JointDraws(Panel panel, int origin, ForecastMethod method, int draws, long seed) {
        if (draws < 1) {
            throw new IndexStatsException("no-draws", draws);
        }
        Edition edition = panel.edition(origin);
        Deviations deviations = new Deviations(panel, origin);
        ShrinkageModel model = ShrinkageModel.fit(deviations, method);
        List<Criterion> parts = edition.tree().subdimensions();
        this.units = edition.units();
        this.codes = parts.stream().map(Criterion::code).toList();
        this.draws = draws;
        this.low = parts.stream().mapToDouble(Criterion::low).toArray();
        this.high = parts.stream().mapToDouble(Criterion::high).toArray();
        this.residuals = model.residuals(deviations, method, origin).toArray(double[][]::new);
        if (residuals.length == 0) {
            throw new IndexStatsException("too-few-editions", origin);
        }
        this.shifts = shifts(deviations, origin);
        this.centre = new double[units.size()][codes.size()];
        this.imputedSpread = new double[units.size()][codes.size()];
        this.crossSection = new double[units.size()][codes.size()];
        centre(deviations, model, method, origin);
        this.residualOf = new int[draws * units.size()];
        this.shiftOf = new int[draws];
        this.totals = new double[draws * units.size()];
        draw(new SplittableRandom(seed));
    }

    /**
     * Draws the edition after {@code origin} from the editions up to it.
     *
     * @param draws how many, at least 1
     * @param seed the same seed gives the same draws
     * @throws IndexStatsException {@code unknown-year}; {@code too-few-editions}; {@code no-draws}
     */
    public static JointDraws of(Panel panel, int origin, ForecastMethod method, int draws, long seed) {
        return new JointDraws(panel, origin, method, draws, seed);
    }

    private static double[][] shifts(Deviations deviations, int origin) {
        List<String> wanted = deviations.meanings(origin);
        List<double[]> vectors = new ArrayList<>();
        for (int year : deviations.learningYears()) {
            double[] vector = new double[wanted.size()];
            for (int j = 0; j < vector.length; j++) {
                String meaning = wanted.get(j);
                if (deviations.continues(meaning, year)) {
                    Deviations.Cell before = deviations.cell(year - 1, meaning);
                    Deviations.Cell after = deviations.cell(year, meaning);
                    vector[j] = deviations.cell(origin, meaning).span() * commonShift(before, after);
                }
            }
            vectors.add(vector);
        }
        return vectors.toArray(double[][]::new);
    }

    /** Mean change of the share over the units measured in both years. */
    private static double commonShift(Deviations.Cell before, Deviations.Cell after) {
        double sum = 0;
        int count = 0;
        for (int u = 0; u < before.deviation().length; u++) {
            double change = after.deviation()[u] + after.mean() - before.deviation()[u] - before.mean();
            if (!Double.isNaN(change)) {
                sum += change;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private void centre(Deviations deviations, ShrinkageModel model, ForecastMethod method, int origin) {
        List<String> meanings = deviations.meanings(origin);
        Features features = Features.of(deviations, origin, meanings, method.ownLevelEditions());
        for (int j = 0; j < meanings.size(); j++) {
            Deviations.Cell cell = deviations.cell(origin, meanings.get(j));
            double national = low[j] + cell.span() * cell.mean();
            for (int u = 0; u < units.size(); u++) {
                double expected = model.predict(features, meanings.get(j), j, u);
                crossSection[u][j] = Double.isNaN(features.own[j][u]) ? 0 : features.own[j][u];
                if (Double.isNaN(expected)) {
                    impute(deviations, model, meanings.get(j), origin, j, u, national);
                } else {
                    centre[u][j] = national + expected;
                }
            }
        }
    }

    private void impute(
            Deviations deviations, ShrinkageModel model, String meaning, int origin, int j, int u, double national) {
        double span = deviations.cell(origin, meaning).span();
        centre[u][j] = national;
        imputedSpread[u][j] = 1;
        for (int back = 1; back <= LOOK_BACK && deviations.continues(meaning, origin - back + 1); back++) {
            double deviation = deviations.cell(origin - back, meaning).deviation()[u];
            if (!Double.isNaN(deviation)) {
                double kept = Math.pow(model.commonPersistence(), back + 1);
                centre[u][j] = national + kept * span * deviation;
                imputedSpread[u][j] = Math.sqrt(Math.max(0, 1 - kept * kept));
                return;
            }
        }
    }

    private void draw(SplittableRandom random) {
        double[] parts = new double[codes.size()];
        for (int d = 0; d < draws; d++) {
            int shift = random.nextInt(shifts.length);
            shiftOf[d] = random.nextBoolean() ? shift : ~shift;
            for (int u = 0; u < units.size(); u++) {
                residualOf[d * units.size() + u] = random.nextInt(residuals.length);
                parts(d, u, parts);
                double total = 0;
                for (double part : parts) {
                    total += part;
                }
                totals[d * units.size() + u] = total;
            }
        }
    }

    public int draws() {
        return draws;
    }

    /** The units of the origin edition, in its order. */
    public List<String> units() {
        return units;
    }

    /** The sub-dimension codes of the origin edition, in tree order. */
    public List<String> codes() {
        return codes;
    }

    /** Drawn total of a unit. */
    public double total(int draw, int unit) {
        return totals[draw * units.size() + unit];
    }

    /**
     * Drawn total of a unit with some sub-dimensions fixed.
     *
     * @param fixed score by sub-dimension in the order of {@link #codes()}, {@code NaN} = as drawn
     */
    public double total(int draw, int unit, double[] fixed) {
        double[] parts = new double[codes.size()];
        parts(draw, unit, parts);
        double total = 0;
        for (int j = 0; j < parts.length; j++) {
            total += Double.isNaN(fixed[j]) ? parts[j] : fixed[j];
        }
        return total;
    }

    /** Copies the drawn totals of all units into {@code out}, at least as long as {@link #units()}. */
    public void totals(int draw, double[] out) {
        System.arraycopy(totals, draw * units.size(), out, 0, units.size());
    }

    /** Writes the drawn sub-dimension scores of a unit into {@code out}, at least as long as {@link #codes()}. */
    public void parts(int draw, int unit, double[] out) {
        int index = residualOf[draw * units.size() + unit];
        double[] residual = residuals[index];
        double[] donor = crossSection[index % units.size()];
        int signed = shiftOf[draw];
        double[] shift = shifts[signed < 0 ? ~signed : signed];
        double sign = signed < 0 ? -1 : 1;
        double[] base = centre[unit];
        double[] spread = imputedSpread[unit];
        for (int j = 0; j < base.length; j++) {
            double noise = spread[j] == 0 ? residual[j] : spread[j] * donor[j];
            out[j] = Math.min(Math.max(base[j] + sign * shift[j] + noise, low[j]), high[j]);
        }
    }

    /** Expected score of a sub-dimension before shift, residual and the bounds of its scale. */
    public double expected(int unit, int part) {
        return centre[unit][part];
    }

    /** The residuals of one sub-dimension that the draws are made from, in no particular order; a copy. */
    public double[] residuals(int part) {
        double[] column = new double[residuals.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = residuals[i][part];
        }
        return column;
    }
}
