package vn.thanghang.indexstats.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Means of many variables in many domains with linearised standard errors, in one pass over the rows per variable.
 *
 * <p>Per variable the weighted sums Σ w y and Σ w are gathered by cell (the part of a cluster inside a domain); the mean
 * of a domain, the linearised total of each cell and the variance over the clusters of its strata follow from the
 * cells. Clusters of a stratum without respondents in the domain count as zeros. Uses the first stage only, and its
 * finite population correction; a design whose later stages matter is refused.
 *
 * <p>Cost: O(rows) per variable, memory O(cells). Build once per design and domain, use for any number of variables;
 * thread-safe.
 */
public final class MeansByDomain {

    private final Categories domains;
    private final double[] weights;
    /** Rows in the order of their cells; rows without a domain are left out. */
    private final int[] rowsByCell;
    /** Where the rows of each cell begin; one more entry than cells. */
    private final int[] cellStart;

    private final int[] domainOfCell;
    private final double[] correctionOfCell;
    /** Where the cells of each (domain, stratum) block begin; one more entry than blocks. */
    private final int[] blockStart;

    private final int[] drawnOfBlock;
    private final LonelyCluster lonely;

    private MeansByDomain(SurveyDesign design, Categories domains, int[] rowsByCell, int[] cellStart, int[] cells) {
        StageLayout stage = design.firstStage();
        this.domains = domains;
        this.weights = new double[rowsByCell.length];
        for (int i = 0; i < rowsByCell.length; i++) {
            weights[i] = design.weightsInPlace()[rowsByCell[i]];
        }
        this.rowsByCell = rowsByCell;
        this.cellStart = cellStart;
        this.lonely = design.lonelyCluster();
        int count = cellStart.length - 1;
        this.domainOfCell = new int[count];
        this.correctionOfCell = new double[count];
        int[] starts = new int[count + 1];
        int[] drawn = new int[count];
        int blocks = 0;
        int lastStratum = -1;
        for (int cell = 0; cell < count; cell++) {
            int cluster = cells[cell];
            domainOfCell[cell] = domains.code(rowsByCell[cellStart[cell]]);
            correctionOfCell[cell] = stage.correction[cluster];
            int stratum = stage.stratumOfCluster[cluster];
            if (cell == 0 || stratum != lastStratum || domainOfCell[cell] != domainOfCell[cell - 1]) {
                drawn[blocks] = stage.drawn[stratum];
                starts[blocks++] = cell;
            }
            lastStratum = stratum;
        }
        starts[blocks] = count;
        this.blockStart = Arrays.copyOf(starts, blocks + 1);
        this.drawnOfBlock = Arrays.copyOf(drawn, blocks);
    }

    /**
     * Prepares a design and a domain variable.
     *
     * @param design first stage only, not calibrated, lonely clusters FAIL, CERTAINTY or ADJUST
     * @param domains one category per row; rows without one are in no domain
     * @throws IndexStatsException {@code length-mismatch} (rows, length), {@code design-not-supported} (reason)
     */
    public static MeansByDomain of(SurveyDesign design, Categories domains) {
        if (domains.rows() != design.rows()) {
            throw new IndexStatsException("length-mismatch", design.rows(), domains.rows());
        }
        if (design.stagesInVariance().size() > 1 || design.calibration() != null) {
            throw new IndexStatsException("design-not-supported", "several stages or calibrated");
        }
        if (design.lonelyCluster() == LonelyCluster.AVERAGE) {
            throw new IndexStatsException("design-not-supported", "average");
        }
        StageLayout stage = design.firstStage();
        Map<Long, Integer> numbers = new HashMap<>();
        int[] rowKeys = new int[design.rows()];
        long[] keys = new long[design.rows()];
        int count = 0;
        for (int row = 0; row < rowKeys.length; row++) {
            int domain = domains.code(row);
            if (domain == Categories.NONE) {
                rowKeys[row] = -1;
                continue;
            }
            int cluster = stage.clusterOfRow[row];
            long key = ((long) domain * stage.strata() + stage.stratumOfCluster[cluster]) * stage.clusters() + cluster;
            Integer number = numbers.get(key);
            if (number == null) {
                number = count;
                numbers.put(key, number);
                keys[count++] = key;
            }
            rowKeys[row] = number;
        }
        return sorted(design, domains, rowKeys, Arrays.copyOf(keys, count));
    }

    private static MeansByDomain sorted(SurveyDesign design, Categories domains, int[] rowKeys, long[] keys) {
        long[] ordered = keys.clone();
        Arrays.sort(ordered);
        int[] rank = new int[keys.length];
        int[] cluster = new int[keys.length];
        for (int cell = 0; cell < keys.length; cell++) {
            rank[cell] = Arrays.binarySearch(ordered, keys[cell]);
            cluster[cell] = (int) (ordered[cell] % design.clusters());
        }
        int[] start = new int[keys.length + 1];
        for (int key : rowKeys) {
            if (key >= 0) {
                start[rank[key] + 1]++;
            }
        }
        for (int cell = 0; cell < keys.length; cell++) {
            start[cell + 1] += start[cell];
        }
        int[] rows = new int[start[keys.length]];
        int[] next = start.clone();
        for (int row = 0; row < rowKeys.length; row++) {
            if (rowKeys[row] >= 0) {
                rows[next[rank[rowKeys[row]]]++] = row;
            }
        }
        return new MeansByDomain(design, domains, rows, start, cluster);
    }

    /** The domains, in the order of the arrays filled by {@link #estimate}. */
    public List<String> domains() {
        return domains.labels();
    }

    /**
     * The means of one variable.
     *
     * @param y one value per row, {@code NaN} missing
     * @param means receives the mean of each domain, {@code NaN} without respondents
     * @param standardErrors receives the standard errors, {@code NaN} without respondents
     * @param respondents receives the observed rows of weight above zero
     * @throws IndexStatsException {@code length-mismatch} (expected, found), {@code not-finite} (row from 1, value)
     */
    public void estimate(double[] y, double[] means, double[] standardErrors, int[] respondents) {
        int domainCount = domains.labels().size();
        if (y.length != domains.rows()) {
            throw new IndexStatsException("length-mismatch", domains.rows(), y.length);
        }
        if (means.length < domainCount || standardErrors.length < domainCount || respondents.length < domainCount) {
            throw new IndexStatsException("length-mismatch", domainCount, means.length);
        }
        int cells = domainOfCell.length;
        double[] sums = new double[cells];
        double[] observed = new double[cells];
        double[] population = new double[domainCount];
        Arrays.fill(means, 0, domainCount, 0);
        Arrays.fill(respondents, 0, domainCount, 0);
        for (int cell = 0; cell < cells; cell++) {
            double sum = 0;
            double weight = 0;
            int count = 0;
            for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
                double value = y[rowsByCell[i]];
                double w = weights[i];
                if (!Double.isNaN(value)) {
                    sum += w * value;
                    weight += w;
                    count += w > 0 ? 1 : 0;
                }
            }
            sums[cell] = sum;
            observed[cell] = weight;
            int domain = domainOfCell[cell];
            means[domain] += sum;
            population[domain] += weight;
            respondents[domain] += count;
        }
        for (int domain = 0; domain < domainCount; domain++) {
            if (!Double.isFinite(means[domain])) {
                Statistic.refuseInfinite(y);
            }
            means[domain] /= population[domain];
            standardErrors[domain] = population[domain] > 0 ? 0 : Double.NaN;
        }
        addVariances(sums, observed, means, standardErrors);
        for (int domain = 0; domain < domainCount; domain++) {
            standardErrors[domain] = Math.sqrt(standardErrors[domain]) / population[domain];
        }
    }

    /** Adds to each domain the variance of Σ w (y − mean), block by block. */
    private void addVariances(double[] sums, double[] observed, double[] means, double[] variances) {
        for (int block = 0; block < drawnOfBlock.length; block++) {
            int from = blockStart[block];
            int to = blockStart[block + 1];
            int n = drawnOfBlock[block];
            double mean = means[domainOfCell[from]];
            double total = 0;
            for (int cell = from; cell < to; cell++) {
                total += sums[cell] - mean * observed[cell];
            }
            double centre = n > 1 ? total / n : 0;
            double squares = 0;
            double correction = 0;
            for (int cell = from; cell < to; cell++) {
                double deviation = sums[cell] - mean * observed[cell] - centre;
                squares += correctionOfCell[cell] * deviation * deviation;
                correction = correctionOfCell[cell];
            }
            squares += correction * (n - (to - from)) * centre * centre;
            if (n > 1) {
                variances[domainOfCell[from]] += squares * n / (n - 1);
            } else if (lonely == LonelyCluster.ADJUST) {
                variances[domainOfCell[from]] += squares;
            }
        }
    }
}
