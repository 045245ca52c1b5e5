package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * The standing of all units on one criterion: standard competition ranks (1, 2, 2, 4) on full precision. Units without
 * a score stand apart, never last; an undirected criterion ranks nobody.
 */
public final class Ranking {

    private final Edition edition;
    private final double[] scores;
    private final int[] ranks;
    private final int ranked;

    private Ranking(Edition edition, double[] scores, int[] ranks) {
        this.edition = edition;
        this.scores = scores;
        this.ranks = ranks;
        int count = 0;
        for (int rank : ranks) {
            count += rank == Ranks.UNRANKED ? 0 : 1;
        }
        this.ranked = count;
    }

    /**
     * Ranks the units of an edition.
     *
     * @param code a code of its tree or the aggregate
     * @throws vn.thanghang.indexstats.IndexStatsException {@code unknown-criterion}
     */
    public static Ranking of(Edition edition, String code) {
        double[] scores = edition.column(code);
        Direction direction = edition.tree().direction(code);
        int[] ranks = switch (direction) {
            case HIGHER_IS_BETTER -> Ranks.competition(scores);
            case LOWER_IS_BETTER -> Ranks.competitionAscending(scores);
            case UNDIRECTED -> new int[scores.length];
        };
        return new Ranking(edition, scores, ranks);
    }

    /** Rank of a unit from 1; empty without a score. */
    public OptionalInt rank(String unit) {
        int rank = ranks[edition.indexOf(unit)];
        return rank == Ranks.UNRANKED ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** How many units are ranked: the "of 61". */
    public int of() {
        return ranked;
    }

    /** The ranked units, best first; tied units in the publisher's order. */
    public List<String> best() {
        List<String> order = new ArrayList<>(edition.units());
        order.removeIf(unit -> rank(unit).isEmpty());
        order.sort(Comparator.comparingInt(unit -> ranks[edition.indexOf(unit)]));
        return List.copyOf(order);
    }

    /** The units without a rank, in the publisher's order. */
    public List<String> unranked() {
        return edition.units().stream().filter(unit -> rank(unit).isEmpty()).toList();
    }

    /** Score of a unit, {@code NaN} when not published. */
    public double score(String unit) {
        return scores[edition.indexOf(unit)];
    }
}
