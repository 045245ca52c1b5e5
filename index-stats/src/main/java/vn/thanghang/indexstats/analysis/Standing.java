package vn.thanghang.indexstats.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.Moments;
import vn.thanghang.indexstats.kernel.Quantiles;

/**
 * One criterion of one edition over all units: ranking, groups, median and moments. Immutable.
 */
public final class Standing {

    private final Edition edition;
    private final String code;
    private final Ranking ranking;
    private final Map<String, PerformanceGroup> computed = new HashMap<>();
    private final double median;
    private final Moments moments;

    private Standing(Edition edition, String code, GroupRule rule) {
        this.edition = edition;
        this.code = code;
        this.ranking = Ranking.of(edition, code);
        double[] scores = edition.column(code);
        this.median = Quantiles.median(scores);
        this.moments = Moments.of(scores);
        double[] upward = scores;
        Direction direction = edition.tree().direction(code);
        if (direction == Direction.LOWER_IS_BETTER) {
            for (int i = 0; i < upward.length; i++) {
                upward[i] = -upward[i];
            }
        }
        if (direction != Direction.UNDIRECTED) {
            @Nullable PerformanceGroup[] groups = rule.groups(upward);
            for (int i = 0; i < groups.length; i++) {
                PerformanceGroup group = groups[i];
                if (group != null) {
                    computed.put(edition.units().get(i), group);
                }
            }
        }
    }

    /**
     * The standing on one criterion.
     *
     * @param code a code of the edition's tree or the aggregate
     * @param rule the edition's rule for groups
     * @throws vn.thanghang.indexstats.IndexStatsException {@code unknown-criterion}
     */
    public static Standing of(Edition edition, String code, GroupRule rule) {
        return new Standing(edition, code, rule);
    }

    public String code() {
        return code;
    }

    public Edition edition() {
        return edition;
    }

    public Ranking ranking() {
        return ranking;
    }

    /** The published group, else the one computed by the edition's rule; empty when there is neither. */
    public Optional<PerformanceGroup> group(String unit) {
        return edition.publishedGroup(unit, code).or(() -> Optional.ofNullable(computed.get(unit)));
    }

    /** Whether {@link #group} was printed by the publisher rather than computed here. */
    public boolean isGroupPublished(String unit) {
        return edition.publishedGroup(unit, code).isPresent();
    }

    /** Median of the published scores; {@code NaN} when there are none. */
    public double median() {
        return median;
    }

    /** Count, mean, spread, least and greatest of the published scores. */
    public Moments moments() {
        return moments;
    }
}
