package vn.thanghang.indexstats.path;

import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.PerformanceGroup;

/** What is to be reached in the next edition. {@link #kind()} is the name used in machine-readable output. */
public sealed interface PathTarget {

    /** A total of at least this many points. */
    record Total(double score) implements PathTarget {

        /** @throws IndexStatsException {@code not-finite} */
        public Total {
            if (!Double.isFinite(score)) {
                throw new IndexStatsException("not-finite", score);
            }
        }
    }

    /** A rank not worse than this; 1 is best. */
    record Rank(int rank) implements PathTarget {

        /** @throws IndexStatsException {@code rank-out-of-range} */
        public Rank {
            if (rank < 1) {
                throw new IndexStatsException("rank-out-of-range", rank);
            }
        }
    }

    /** A group by total not worse than this. */
    record Group(PerformanceGroup group) implements PathTarget {}

    default String kind() {
        return switch (this) {
            case Total ignored -> "total";
            case Rank ignored -> "rank";
            case Group ignored -> "group";
        };
    }

    /** The target as a number: points, rank, or group 1 … 4. */
    default double value() {
        return switch (this) {
            case Total total -> total.score;
            case Rank rank -> rank.rank;
            case Group group -> group.group.number();
        };
    }
}
