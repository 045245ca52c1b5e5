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
        int replicates = weights.replicates();
        double[] above = new double[replicates];
        double[] below = new double[replicates];
        for (int domain = 0; domain < domains; domain++) {
            for (int j = 0; j < v; j++) {
                int at = j * domains + domain;
                means[at] = accumulate(domain, j * weights.units(), sums, population, above, below);
                for (int b = 0; b < replicates; b++) {
                    above[b] /= below[b];
                }
                standardErrors[at] = Math.sqrt(weights.covariance(above, means[at], above, means[at]));
            }
        }
    }

    /** Fills the replicate totals of one variable in one domain, four units at a time; returns the full-sample mean. */
    private double accumulate(
            int domain, int from, double[] sums, double[] population, double[] above, double[] below) {
        Arrays.fill(above, 0);
        Arrays.fill(below, 0);
        double total = 0;
        double weight = 0;
        int end = start[domain + 1];
        int i = start[domain];
        for (; i + 3 < end; i += 4) {
            weights.addFour(units[i], units[i + 1], units[i + 2], units[i + 3], sums, population, from, above, below);
        }
        for (; i < end; i++) {
            weights.addOne(units[i], sums[from + units[i]], population[from + units[i]], above, below);
        }
        for (int k = start[domain]; k < end; k++) {
            total += sums[from + units[k]];
            weight += population[from + units[k]];
        }
        return total / weight;
    }
}
