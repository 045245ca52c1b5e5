package vn.thanghang.indexstats.analysis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.Moments;

/**
 * All units of an edition on one criterion.
 *
 * @param code the criterion or the aggregate
 * @param rows units with a score, best first
 * @param withheld units without one, in the publisher's order
 * @param bands the groups that have members, best first
 * @param moments count, mean, spread, least and greatest score
 */
public record NationalOverview(
        int year,
        String code,
        List<Row> rows,
        List<String> withheld,
        List<Band> bands,
        double median,
        Moments moments) {

    public NationalOverview {
        rows = List.copyOf(rows);
        withheld = List.copyOf(withheld);
        bands = List.copyOf(bands);
    }

    /** One unit; {@code interval} only for the aggregate, {@link ScoreInterval#NONE} elsewhere. */
    public record Row(
            String unit, double score, int rank, @Nullable PerformanceGroup group, ScoreInterval interval) {}

    /** The least and greatest score of a group's members and how many they are. */
    public record Band(PerformanceGroup group, double lowest, double highest, int units) {}

    static NationalOverview of(Standing standing, boolean withIntervals) {
        Ranking ranking = standing.ranking();
        List<Row> rows = ranking.best().stream()
                .map(unit -> row(standing, unit, withIntervals))
                .toList();
        List<Band> bands = Arrays.stream(PerformanceGroup.values())
                .filter(group -> rows.stream().anyMatch(row -> row.group() == group))
                .map(group -> band(group, rows))
                .toList();
        return new NationalOverview(
                standing.edition().year(),
                standing.code(),
                rows,
                ranking.unranked(),
                bands,
                standing.median(),
                standing.moments());
    }

    private static Row row(Standing standing, String unit, boolean withInterval) {
        double score = standing.ranking().score(unit);
        ScoreInterval interval = withInterval
                ? standing.edition()
                        .interval(unit)
                        .map(published -> ScoreInterval.of(score, published))
                        .orElse(ScoreInterval.NONE)
                : ScoreInterval.NONE;
        return new Row(
                unit,
                score,
                standing.ranking().rank(unit).orElseThrow(),
                standing.group(unit).orElse(null),
                interval);
    }

    private static Band band(PerformanceGroup group, List<Row> rows) {
        double[] scores = rows.stream()
                .filter(row -> row.group() == group)
                .mapToDouble(Row::score)
                .toArray();
        Moments moments = Moments.of(scores);
        return new Band(group, moments.min(), moments.max(), moments.count());
    }
}
