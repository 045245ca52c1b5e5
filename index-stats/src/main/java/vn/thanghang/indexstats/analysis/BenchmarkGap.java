package vn.thanghang.indexstats.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gap of a unit to one benchmark.
 *
 * @param units the units whose published scores make the benchmark
 * @param profile the benchmark itself
 * @param threshold only for {@link Benchmark.NextGroup}: the lowest total with which the unit enters that group while
 *     all others stay ({@link GroupRule#entryScore}); {@code null} otherwise
 */
public record BenchmarkGap(
        Benchmark benchmark,
        List<String> units,
        Profile profile,
        @Nullable Double threshold,
        ScoreGap gap) {

    public BenchmarkGap {
        units = List.copyOf(units);
    }
}
