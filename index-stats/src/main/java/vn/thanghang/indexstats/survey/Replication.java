package vn.thanghang.indexstats.survey;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Makes replicate weights for a design from its first stage. All refuse a stratum with a single cluster
 * ({@code single-cluster-in-stratum}) unless it is taken with certainty ({@link LonelyCluster#CERTAINTY}), when its
 * weights do not change, and a design of more clusters times replicates than an array holds ({@code too-large}: clusters,
 * replicates).
 */
public final class Replication {

    private Replication() {}

    /**
     * Jackknife for a design without strata (JK1): each replicate leaves out one of the n clusters and multiplies the
     * others by n/(n − 1); scale (n − 1)/n, times 1 − f with a finite population.
     *
     * @throws IndexStatsException {@code strata-not-supported} (strata)
     */
    public static ReplicateWeights jackknife1(SurveyDesign design) {
        if (design.strata() != 1) {
            throw new IndexStatsException("strata-not-supported", design.strata());
        }
        StageLayout stage = design.firstStage();
        int n = stage.clusters();
        refuseLonely(design);
        double[] rscales = new double[n];
        Arrays.fill(rscales, 1);
        double scale = (n - 1.0) / n * (1 - stage.fraction[0]);
        return new ReplicateWeights(
                design.weights(), stage.clusterOfRow, leaveOneOut(stage), scale, rscales, false, n - 1.0);
    }

    /**
     * Stratified jackknife (JKn): each replicate leaves out one cluster and multiplies the others of its stratum by
     * n_h/(n_h − 1); rscale (n_h − 1)/n_h, times 1 − f_h with a finite population.
     *
     * @param mse deviations from the full-sample estimate instead of the mean of the replicates
     */
    public static ReplicateWeights jackknifeN(SurveyDesign design, boolean mse) {
        StageLayout stage = design.firstStage();
        refuseLonely(design);
        double[] rscales = new double[stage.clusters()];
        for (int cluster = 0; cluster < rscales.length; cluster++) {
            double n = stage.drawn[stage.stratumOfCluster[cluster]];
            rscales[cluster] = (n - 1) / n * stage.correction[cluster];
        }
        return new ReplicateWeights(
                design.weights(), stage.clusterOfRow, leaveOneOut(stage), 1, rscales, mse, design.degreesOfFreedom());
    }

    private static double[] leaveOneOut(StageLayout stage) {
        int n = stage.clusters();
        refuseTooLarge(n, n);
        double[] factors = new double[n * n];
        for (int cluster = 0; cluster < n; cluster++) {
            int stratum = stage.stratumOfCluster[cluster];
            double drawn = stage.drawn[stratum];
            for (int out = 0; out < n; out++) {
                boolean same = stage.stratumOfCluster[out] == stratum && drawn > 1;
                factors[cluster * n + out] = !same ? 1 : out == cluster ? 0 : drawn / (drawn - 1);
            }
        }
        return factors;
    }

    /**
     * Balanced repeated replication: in each replicate one of the two clusters of every stratum gets factor 2, the other
     * 0, balanced by a Hadamard matrix; scale 1/R.
     *
     * @throws IndexStatsException {@code two-clusters-needed} (stratum, clusters)
     */
    public static ReplicateWeights balanced(SurveyDesign design, boolean mse) {
        return fay(design, 0, mse);
    }

    /**
     * Fay's method: balanced repeated replication with factors 2 − ρ and ρ; scale 1/(R (1 − ρ)²).
     *
     * @param rho in [0, 1)
     * @throws IndexStatsException {@code bad-rho} (value), {@code two-clusters-needed} (stratum, clusters)
     */
    public static ReplicateWeights fay(SurveyDesign design, double rho, boolean mse) {
        if (!(rho >= 0 && rho < 1)) {
            throw new IndexStatsException("bad-rho", rho);
        }
        StageLayout stage = design.firstStage();
        for (int stratum = 0; stratum < stage.strata(); stratum++) {
            if (stage.drawn[stratum] != 2) {
                throw new IndexStatsException(
                        "two-clusters-needed", stage.stratumNames.get(stratum), stage.drawn[stratum]);
            }
        }
        boolean[][] signs = HadamardMatrix.atLeast(stage.strata() + 1);
        int replicates = signs.length;
        refuseTooLarge(stage.clusters(), replicates);
        double[] factors = new double[stage.clusters() * replicates];
        boolean[] seen = new boolean[stage.strata()];
        for (int cluster = 0; cluster < stage.clusters(); cluster++) {
            int stratum = stage.stratumOfCluster[cluster];
            for (int b = 0; b < replicates; b++) {
                boolean chosen = signs[b][stratum + 1] ^ seen[stratum];
                factors[cluster * replicates + b] = chosen ? 2 - rho : rho;
            }
            seen[stratum] = true;
        }
        double[] rscales = new double[replicates];
        Arrays.fill(rscales, 1);
        double scale = 1 / (replicates * (1 - rho) * (1 - rho));
        return new ReplicateWeights(
                design.weights(), stage.clusterOfRow, factors, scale, rscales, mse, design.degreesOfFreedom());
    }

    /**
     * Rescaling bootstrap of Rao and Wu (JASA 83, 1988): in each replicate n_h − 1 clusters are drawn with replacement
     * in every stratum, and a cluster drawn t times gets the factor t · n_h/(n_h − 1); scale 1/(R − 1).
     *
     * @param replicates at least 2
     * @param seed of the generator (L64X128MixRandom); the same seed gives the same weights
     */
    public static ReplicateWeights raoWu(SurveyDesign design, int replicates, long seed, boolean mse) {
        StageLayout stage = design.firstStage();
        refuseLonely(design);
        refuseTooLarge(stage.clusters(), replicates);
        int[][] members = new int[stage.strata()][];
        for (int stratum = 0; stratum < members.length; stratum++) {
            members[stratum] = new int[stage.drawn[stratum]];
        }
        int[] next = new int[stage.strata()];
        for (int cluster = 0; cluster < stage.clusters(); cluster++) {
            int stratum = stage.stratumOfCluster[cluster];
            members[stratum][next[stratum]++] = cluster;
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[] counts = new int[stage.clusters() * replicates];
        for (int b = 0; b < replicates; b++) {
            for (int[] stratum : members) {
                for (int draw = 0; draw < stratum.length - 1; draw++) {
                    counts[stratum[random.nextInt(stratum.length)] * replicates + b]++;
                }
            }
        }
        return raoWuOfDraws(design, counts, replicates, mse);
    }

    /**
     * The rescaling bootstrap with draws made elsewhere.
     *
     * @param counts times cluster c (in order of first appearance in the data) was drawn in replicate b, at
     *     {@code c * replicates + b}
     * @throws IndexStatsException {@code length-mismatch} (expected, found), {@code no-replicates}, {@code bad-draws}
     *     (stratum, replicate from 1, draws) when a count is negative or a stratum has not n − 1 draws
     */
    public static ReplicateWeights raoWuOfDraws(SurveyDesign design, int[] counts, int replicates, boolean mse) {
        StageLayout stage = design.firstStage();
        refuseTooLarge(stage.clusters(), replicates);
        if (counts.length != stage.clusters() * replicates) {
            throw new IndexStatsException("length-mismatch", stage.clusters() * replicates, counts.length);
        }
        refuseWrongDraws(stage, counts, replicates);
        double[] factors = new double[counts.length];
        for (int cluster = 0; cluster < stage.clusters(); cluster++) {
            int n = stage.drawn[stage.stratumOfCluster[cluster]];
            double unit = n > 1 ? (double) n / (n - 1) : Double.NaN;
            for (int b = 0; b < replicates; b++) {
                factors[cluster * replicates + b] = n > 1 ? counts[cluster * replicates + b] * unit : 1;
            }
        }
        double[] rscales = new double[replicates];
        Arrays.fill(rscales, 1);
        return new ReplicateWeights(
                design.weights(),
                stage.clusterOfRow,
                factors,
                1.0 / (replicates - 1),
                rscales,
                mse,
                design.degreesOfFreedom());
    }

    private static void refuseTooLarge(int clusters, int replicates) {
        if (replicates < 2) {
            throw new IndexStatsException("no-replicates");
        }
        if ((long) clusters * replicates > Integer.MAX_VALUE - 8) {
            throw new IndexStatsException("too-large", clusters, replicates);
        }
    }

    private static void refuseWrongDraws(StageLayout stage, int[] counts, int replicates) {
        int[] draws = new int[stage.strata() * replicates];
        for (int cluster = 0; cluster < stage.clusters(); cluster++) {
            int stratum = stage.stratumOfCluster[cluster];
            for (int b = 0; b < replicates; b++) {
                int count = counts[cluster * replicates + b];
                draws[stratum * replicates + b] += count < 0 ? Short.MIN_VALUE : count;
            }
        }
        for (int i = 0; i < draws.length; i++) {
            if (draws[i] != stage.drawn[i / replicates] - 1) {
                throw new IndexStatsException(
                        "bad-draws", stage.stratumNames.get(i / replicates), i % replicates + 1, draws[i]);
            }
        }
    }

    private static void refuseLonely(SurveyDesign design) {
        StageLayout stage = design.firstStage();
        for (int stratum = 0; stratum < stage.strata(); stratum++) {
            if (stage.drawn[stratum] == 1 && design.lonelyCluster() != LonelyCluster.CERTAINTY) {
                throw new IndexStatsException("single-cluster-in-stratum", stage.stratumNames.get(stratum));
            }
        }
    }
}
