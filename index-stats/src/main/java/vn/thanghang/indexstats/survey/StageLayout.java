package vn.thanghang.indexstats.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/** One stage flattened to dense numbers: row → cluster → stratum → cluster of the stage before. */
final class StageLayout {

    final int[] clusterOfRow;
    final int[] stratumOfCluster;
    /** Clusters drawn in each stratum. */
    final int[] drawn;
    /** Cluster of the stage before that each stratum lies in; 0 at the first stage. */
    final int[] parentOfStratum;
    /** 1 − sampling fraction, per cluster; all 1 without a finite population. */
    final double[] correction;
    /** Sampling fraction of each stratum; 0 without a finite population. */
    final double[] fraction;

    final List<String> stratumNames;
    final boolean finite;

    private StageLayout(Builder builder, SamplingStage stage) {
        this.clusterOfRow = builder.clusterOfRow;
        this.stratumOfCluster = toArray(builder.stratumOfCluster);
        this.parentOfStratum = toArray(builder.parentOfStratum);
        this.stratumNames = builder.stratumNames;
        this.drawn = new int[parentOfStratum.length];
        for (int stratum : stratumOfCluster) {
            drawn[stratum]++;
        }
        this.finite = stage.population() != null;
        this.correction = new double[stratumOfCluster.length];
        this.fraction = new double[drawn.length];
        Arrays.fill(correction, 1);
        if (stage.population() != null) {
            correct(stage.population(), stage.unequalProbability());
        }
    }

    static StageLayout of(SamplingStage stage, int rows, @Nullable StageLayout before) {
        refuseOtherLength(stage.clusters(), rows);
        refuseOtherLength(stage.strata(), rows);
        double[] population = stage.population();
        if (population != null && population.length != rows) {
            throw new IndexStatsException("length-mismatch", rows, population.length);
        }
        return new StageLayout(new Builder(stage, rows, before), stage);
    }

    private static void refuseOtherLength(@Nullable Categories column, int rows) {
        if (column == null) {
            return;
        }
        if (column.rows() != rows) {
            throw new IndexStatsException("length-mismatch", rows, column.rows());
        }
        for (int row = 0; row < rows; row++) {
            if (column.code(row) == Categories.NONE) {
                throw new IndexStatsException("missing-design-value", row + 1);
            }
        }
    }

    private void correct(double[] population, boolean unequal) {
        double[] first = new double[drawn.length];
        for (int row = 0; row < clusterOfRow.length; row++) {
            int cluster = clusterOfRow[row];
            int stratum = stratumOfCluster[cluster];
            double size = population[row];
            if (!(size >= drawn[stratum] * (1 - 1e-12))) {
                throw new IndexStatsException(
                        "population-below-sample", stratumNames.get(stratum), drawn[stratum], size);
            }
            if (first[stratum] == 0) {
                first[stratum] = size;
            } else if (!unequal && first[stratum] != size) {
                throw new IndexStatsException(
                        "population-varies-in-stratum", stratumNames.get(stratum), first[stratum], size);
            }
            correction[cluster] = 1 - drawn[stratum] / size;
            fraction[stratum] = drawn[stratum] / size;
        }
    }

    int clusters() {
        return stratumOfCluster.length;
    }

    int strata() {
        return drawn.length;
    }

    private static int[] toArray(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Numbers strata and clusters in order of first appearance. */
    private static final class Builder {
        private final int[] clusterOfRow;
        private final List<Integer> stratumOfCluster = new ArrayList<>();
        private final List<Integer> parentOfStratum = new ArrayList<>();
        private final List<String> stratumNames = new ArrayList<>();

        Builder(SamplingStage stage, int rows, @Nullable StageLayout before) {
            clusterOfRow = new int[rows];
            Map<Long, Integer> strata = new HashMap<>();
            Map<Long, Integer> clusters = new HashMap<>();
            Categories strataColumn = stage.strata();
            Categories clusterColumn = stage.clusters();
            for (int row = 0; row < rows; row++) {
                int parent = before == null ? 0 : before.clusterOfRow[row];
                int within = strataColumn == null ? 0 : strataColumn.code(row);
                Integer stratum = strata.get(key(parent, within));
                if (stratum == null) {
                    stratum = strata.size();
                    strata.put(key(parent, within), stratum);
                    parentOfStratum.add(parent);
                    stratumNames.add(
                            strataColumn == null ? "1" : strataColumn.labels().get(within));
                }
                int drawn = clusterColumn == null ? row : clusterColumn.code(row);
                Integer cluster = clusters.get(key(stratum, drawn));
                if (cluster == null) {
                    cluster = clusters.size();
                    clusters.put(key(stratum, drawn), cluster);
                    stratumOfCluster.add(stratum);
                }
                clusterOfRow[row] = cluster;
            }
        }

        private static long key(int high, int low) {
            return (long) high << 32 | low;
        }
    }
}
