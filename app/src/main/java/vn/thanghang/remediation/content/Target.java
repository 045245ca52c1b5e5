package vn.thanghang.remediation.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.PerformanceGroup;

/** What an agency wants a criterion to reach in the next result. It stands per criterion, never per task. */
public sealed interface Target {

    /** At least this score. */
    record Absolute(BigDecimal score) implements Target {}

    /** At least so many points more than in the starting result. */
    record Delta(BigDecimal points) implements Target {}

    /** Not below the starting score. */
    record Hold() implements Target {}

    /** This group or a better one. */
    record Group(PerformanceGroup group) implements Target {}

    /** This rank or a better one. */
    record Rank(int rank) implements Target {}

    /** So many places better. */
    record RankChange(int places) implements Target {}

    default TargetKind kind() {
        return switch (this) {
            case Absolute _ -> TargetKind.ABSOLUTE;
            case Delta _ -> TargetKind.DELTA;
            case Hold _ -> TargetKind.HOLD;
            case Group _ -> TargetKind.GROUP;
            case Rank _ -> TargetKind.RANK;
            case RankChange _ -> TargetKind.RANK_CHANGE;
        };
    }

    /** The figure of it; null for holding the score, which has none. */
    default @Nullable BigDecimal value() {
        return switch (this) {
            case Absolute(var score) -> score;
            case Delta(var points) -> points;
            case Hold _ -> null;
            case Group(var group) -> BigDecimal.valueOf(group.number());
            case Rank(int rank) -> BigDecimal.valueOf(rank);
            case RankChange(int places) -> BigDecimal.valueOf(places);
        };
    }
}
