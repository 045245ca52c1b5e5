package vn.thanghang.indexstats.analysis;

import vn.thanghang.indexstats.index.PerformanceGroup;

/** What a unit is measured against. {@link #code()} is the name used in machine-readable output. */
public sealed interface Benchmark {

    /** The unit with the highest total. */
    record Best() implements Benchmark {}

    /** The mean profile of a group by total, the unit itself included where it belongs to it. */
    record Group(PerformanceGroup group) implements Benchmark {}

    /** The mean profile of the unit's region, the unit itself included. */
    record Region() implements Benchmark {}

    /** The mean profile of the most similar units, the unit itself not among them. */
    record Similar() implements Benchmark {}

    /** The mean profile of the next better group than the unit's own. */
    record NextGroup() implements Benchmark {}

    default String code() {
        return switch (this) {
            case Best ignored -> "best";
            case Group group -> "group" + group.group.number();
            case Region ignored -> "region";
            case Similar ignored -> "similar";
            case NextGroup ignored -> "nextGroup";
        };
    }
}
