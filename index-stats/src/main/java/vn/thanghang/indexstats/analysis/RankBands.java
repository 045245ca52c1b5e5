package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.PublishedInterval;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * How far the sampling error of the published totals leaves the ranks open. Every total is drawn around the published
 * one with its standard error, independently, normally; the units of each draw are ranked; a unit's band runs from the
 * 5 % to the 95 % quantile of its ranks, widened to hold the published rank. It describes the sampling of this edition and
 * says nothing about the next one.
 *
 * <p>A unit without a usable standard error (absent, or published as 0) has no band; in the draws of the others it
 * varies with the median of the known standard errors, because an error of 0 would claim a certainty nobody has. Units
 * without a total are left out.
 *
 * @param units by unit; empty when fewer than two units have a usable standard error
 * @param borrowed units that entered with the median standard error, in the publisher's order
 */
public record RankBands(int year, int draws, long seed, Map<String, Band> units, List<String> borrowed) {

    /** Probability below the lower and above the upper end. */
    public static final double TAIL = 0.05;

    /**
     * One unit.
     *
     * @param best smallest rank of the band
     * @param worst largest rank of the band
     * @param of number of ranked units
     */
    public record Band(int best, int worst, int of) {}

    public RankBands {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        borrowed = List.copyOf(borrowed);
    }

    /**
     * The bands of an edition's totals.
     *
     * @param draws at least 1; 10,000 for publication
     * @param seed the same seed gives the same bands
     */
    public static RankBands of(Edition edition, int draws, long seed) {
        List<String> ranked = edition.units().stream()
                .filter(unit -> !Double.isNaN(edition.total(unit)))
                .toList();
        double[] errors =
                ranked.stream().mapToDouble(unit -> error(edition, unit)).toArray();
        double[] known = Arrays.stream(errors).filter(e -> e > 0).sorted().toArray();
        if (known.length < 2) {
            return new RankBands(edition.year(), draws, seed, Map.of(), List.of());
        }
        double median = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
        double[] totals = ranked.stream().mapToDouble(edition::total).toArray();
        int[][] seen = seen(totals, errors, median, draws, seed);
        int[] published = Ranks.competition(totals);
        Map<String, Band> bands = new LinkedHashMap<>();
        List<String> borrowed = new ArrayList<>();
        for (int u = 0; u < totals.length; u++) {
            if (errors[u] > 0) {
                int best = Math.min(quantile(seen[u], draws, TAIL), published[u]);
                int worst = Math.max(quantile(seen[u], draws, 1 - TAIL), published[u]);
                bands.put(ranked.get(u), new Band(best, worst, totals.length));
            } else {
                borrowed.add(ranked.get(u));
            }
        }
        return new RankBands(edition.year(), draws, seed, bands, borrowed);
    }

    /** The band of a unit. */
    public Optional<Band> find(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    private static double error(Edition edition, String unit) {
        return edition.interval(unit)
                .map(PublishedInterval::standardError)
                .orElse(OptionalDouble.empty())
                .orElse(0);
    }

    private static int[][] seen(double[] totals, double[] errors, double median, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = totals.length;
        int[][] seen = new int[units][units + 1];
        double[] drawn = new double[units];
        double[] scratch = new double[units];
        int[] ranks = new int[units];
        for (int d = 0; d < draws; d++) {
            for (int u = 0; u < units; u++) {
                drawn[u] = totals[u] + (errors[u] > 0 ? errors[u] : median) * random.nextGaussian();
            }
            Ranks.competition(drawn, scratch, ranks);
            for (int u = 0; u < units; u++) {
                seen[u][ranks[u]]++;
            }
        }
        return seen;
    }

    private static int quantile(int[] histogram, int draws, double probability) {
        long needed = (long) Math.ceil(probability * draws - 1e-9);
        long sum = 0;
        for (int rank = 1; rank < histogram.length; rank++) {
            sum += histogram[rank];
            if (sum >= needed) {
                return rank;
            }
        }
        return histogram.length - 1;
    }
}
