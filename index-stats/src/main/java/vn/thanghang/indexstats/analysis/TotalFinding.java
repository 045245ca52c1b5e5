package vn.thanghang.indexstats.analysis;

import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.PerformanceGroup;

/**
 * What is to be said about the total of a unit; a withheld unit has {@code null} score, rank and group.
 *
 * @param of number of ranked units
 * @param groupPublished whether the publisher printed the group
 * @param previousRank rank in the edition before
 * @param previousOf number of ranked units in the edition before; 0 without one
 * @param change change on the edition before, the previous score in it; {@code null} when there is none
 * @param interval sampling interval; {@link ScoreInterval#NONE} when nothing is published
 */
public record TotalFinding(
        @Nullable Double score,
        @Nullable Integer rank,
        int of,
        @Nullable PerformanceGroup group,
        boolean groupPublished,
        @Nullable Integer previousRank,
        int previousOf,
        @Nullable Change change,
        ScoreInterval interval) {}
