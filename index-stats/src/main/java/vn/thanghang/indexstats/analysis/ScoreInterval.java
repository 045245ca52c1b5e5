package vn.thanghang.indexstats.analysis;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.PublishedInterval;

/**
 * The sampling interval of a total, as published and as it should be read.
 *
 * @param low lower end as published (for PAPI a 90 % interval, whatever its label says); {@code null} when absent
 * @param high upper end as published
 * @param low95 score − 1.96·SE; {@code null} without a usable standard error
 * @param high95 score + 1.96·SE
 * @param standardError the usable standard error; {@code null} when absent or published as 0
 */
public record ScoreInterval(
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double low95,
        @Nullable Double high95,
        @Nullable Double standardError) {

    /** No interval at all. */
    public static final ScoreInterval NONE = new ScoreInterval(null, null, null, null, null);

    /**
     * Reads a published interval. A published standard error of 0 makes all five figures absent but the two published
     * ends, which then coincide with the score and say nothing.
     *
     * @param score the score the interval belongs to
     */
    public static ScoreInterval of(double score, PublishedInterval published) {
        OptionalDouble error = published.standardError();
        Double low = Double.isNaN(published.low()) ? null : (Double) published.low();
        Double high = Double.isNaN(published.high()) ? null : (Double) published.high();
        if (error.isEmpty() || Double.isNaN(score)) {
            return new ScoreInterval(low, high, null, null, null);
        }
        double reach = PublishedInterval.Z95 * error.getAsDouble();
        return new ScoreInterval(low, high, score - reach, score + reach, error.getAsDouble());
    }
}
