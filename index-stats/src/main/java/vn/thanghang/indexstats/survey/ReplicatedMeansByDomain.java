package vn.thanghang.indexstats.survey;

import java.util.Arrays;
import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Means of many variables in many domains with replicate standard errors, from unit totals times replicate factors and
 * without row weights. A unit (cluster) lies in one domain.
 *
 * <p>Cost: one pass over the rows per variable, then units × replicates multiplications per variable, domain by domain
 * so that the factors of a domain stay in the cache. No allocation per unit or replicate. Thread-safe.
 */
public final class ReplicatedMeansByDomain {

    /** Replicates worked on at a time, so that the factors of a domain stay in the cache. */
    private static final int BLOCK = 512;

    private final ReplicateWeights weights;
    private final int domains;
    /** Units sorted by domain; units without a domain are left out. */
    private final int[] units;
    /** Where the units of each domain begin; one more entry than domains. */
    private final int[] start;

    private ReplicatedMeansByDomain(ReplicateWeights weights, int domains, int[] units, int[] start) {
        this.weights = weights;
        this.domains = domains;
        this.units = units;
        this.start = start;
    }

    /**
     * Prepares replicate weights and a domain variable.
     *
     * @param weights made from clusters
     * @param domains one category per row; all rows of a cluster in the same
     * @throws IndexStatsException {@code length-mismatch} (rows, length), {@code cluster-crosses-domains} (row)
     */
    public static ReplicatedMeansByDomain of(ReplicateWeights weights, Categories domains) {
        int[] unitOfRow = weights.unitOfRow();
        if (domains.rows() != unitOfRow.length) {
            throw new IndexStatsException("length-mismatch", unitOfRow.length, domains.rows());
        }
        int[] domainOfUnit = new int[weights.units()];
        Arrays.fill(domainOfUnit, Categories.NONE - 1);
        for (int row = 0; row < unitOfRow.length; row++) {
            int unit = unitOfRow[row];
            if (domainOfUnit[unit] < Categories.NONE) {
                domainOfUnit[unit] = domains.code(row);
            } else if (domainOfUnit[unit] != domains.code(row)) {
                throw new IndexStatsException("cluster-crosses-domains", row + 1);
            }
        }
        int count = domains.labels().size();
        int[] start = new int[count + 1];
        for (int domain : domainOfUnit) {
            if (domain >= 0) {
                start[domain + 1]++;
            }
        }
        for (int domain = 0; domain < count; domain++) {
            start[domain + 1] += start[domain];
        }
        int[] units = new int[start[count]];
        int[] next = start.clone();
        for (int unit = 0; unit < domainOfUnit.length; unit++) {
            if (domainOfUnit[unit] >= 0) {
                units[next[domainOfUnit[unit]]++] = unit;
            }
        }
        return new ReplicatedMeansByDomain(weights, count, units, start);
    }

    /**
     * The means of all variables.
     *
     * @param variables one value per row each, {@code NaN} missing
     * @param means receives the mean of variable v in domain d at {@code v * domains + d}, {@code NaN} without
     *     respondents
     * @param standardErrors receives the standard errors, {@code NaN} when a replicate has no respondents
     * @throws IndexStatsException {@code length-mismatch} (expected, found), {@code not-finite} (row from 1, value)
     */
    public void estimate(List<double[]> variables, double[] means, double[] standardErrors) {
        int v = variables.size();
        if (means.length < v * domains || standardErrors.length < v * domains) {
            throw new IndexStatsException("length-mismatch", v * domains, means.length);
        }
        double[] sums = new double[v * weights.units()];
        double[] population = new double[v * weights.units()];
        for (int j = 0; j < v; j++) {
            if (variables.get(j).length != weights.unitOfRow().length) {
                throw new IndexStatsException("length-mismatch", weights.unitOfRow().length, variables.get(j).length);
            }
            Statistic.refuseInfinite(variables.get(j));
            weights.unitTotals(variables.get(j), sums, population, j * weights.units());
        }
        double[] everybody = new double[weights.units()];
        weights.unitWeights(everybody);
        Work work = new Work(sums, population, everybody, new double[v * weights.replicates()]);
        double[] own = new double[weights.replicates()];
        for (int domain = 0; domain < domains; domain++) {
            int[] members = Arrays.copyOfRange(units, start[domain], start[domain + 1]);
            for (int first = 0; first < own.length; first += BLOCK) {
                work.replicate(members, v, first, Math.min(BLOCK, own.length - first));
            }
            for (int j = 0; j < v; j++) {
                int at = j * domains + domain;
                means[at] = work.mean(members, j);
                System.arraycopy(work.thetas, j * own.length, own, 0, own.length);
                standardErrors[at] = Math.sqrt(weights.variance(own, means[at]));
            }
        }
    }

    /** The totals of all variables and the arrays one call works on. */
    private final class Work {

        /** Σ w y of variable j and unit u at {@code j * units + u}. */
        private final double[] sums;
        /** Σ w over the observed rows, at the same place. */
        private final double[] population;
        /** Σ w of each unit. */
        private final double[] everybody;
        /** Mean of variable j in replicate b at {@code j * replicates + b}, of the domain at hand. */
        private final double[] thetas;

        private final double[] first = new double[BLOCK];
        private final double[] second = new double[BLOCK];
        private final double[] divisor = new double[BLOCK];

        Work(double[] sums, double[] population, double[] everybody, double[] thetas) {
            this.sums = sums;
            this.population = population;
            this.everybody = everybody;
            this.thetas = thetas;
        }

        /** The means of all variables in some replicates; variables observed for everybody share their divisor. */
        void replicate(int[] members, int v, int from, int length) {
            boolean divided = false;
            int waiting = -1;
            for (int j = 0; j < v; j++) {
                if (!isComplete(members, j)) {
                    totals(members, j, population, at(j), from, length, second);
                    divide(first, second, j, from, length);
                } else if (!divided) {
                    totals(members, j, everybody, 0, from, length, divisor);
                    divide(first, divisor, j, from, length);
                    divided = true;
                } else if (waiting < 0) {
                    waiting = j;
                } else {
                    totals(members, j, sums, at(waiting), from, length, second);
                    divide(first, divisor, j, from, length);
                    divide(second, divisor, waiting, from, length);
                    waiting = -1;
                }
            }
            if (waiting >= 0) {
                totals(members, waiting, everybody, 0, from, length, divisor);
                divide(first, divisor, waiting, from, length);
            }
        }

        private int at(int variable) {
            return variable * weights.units();
        }

        private void totals(int[] members, int j, double[] other, int otherAt, int from, int length, double[] out) {
            weights.totals(members, sums, at(j), other, otherAt, from, length, first, out);
        }

        private void divide(double[] above, double[] below, int variable, int from, int length) {
            int to = variable * weights.replicates() + from;
            for (int b = 0; b < length; b++) {
                thetas[to + b] = above[b] / below[b];
            }
        }

        private boolean isComplete(int[] members, int variable) {
            for (int unit : members) {
                if (population[at(variable) + unit] != everybody[unit]) {
                    return false;
                }
            }
            return true;
        }

        double mean(int[] members, int variable) {
            double total = 0;
            double weight = 0;
            for (int unit : members) {
                total += sums[at(variable) + unit];
                weight += population[at(variable) + unit];
            }
            return total / weight;
        }
    }
}
