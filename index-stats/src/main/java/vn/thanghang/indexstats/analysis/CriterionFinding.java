package vn.thanghang.indexstats.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;

/**
 * What is to be said about one criterion of a unit.
 *
 * @param score published score; {@code null} when not published
 * @param rank {@code null} without a score or on an undirected criterion
 * @param of number of ranked units
 * @param group published group, else computed; {@code null} when there is none
 * @param groupPublished whether the publisher printed the group
 * @param median national median; {@code NaN} without scores
 * @param change change on the edition before; {@code null} when there is no edition before
 * @param weak the weaknesses, in the order of the method's rules
 */
public record CriterionFinding(
        String code,
        Level level,
        @Nullable Double score,
        @Nullable Integer rank,
        int of,
        @Nullable PerformanceGroup group,
        boolean groupPublished,
        double median,
        @Nullable Change change,
        List<WeaknessFlag> weak) {
    public CriterionFinding {
        weak = List.copyOf(weak);
    }
}
