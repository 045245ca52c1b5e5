package vn.thanghang.indexstats.index;

import java.util.OptionalDouble;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * The interval of a total as the publisher prints it, with what it really is.
 *
 * <p>PAPI labels the interval "95 % CI" but computes score ± 1.645·SE, which is a 90 % interval (verified on every
 * province of the 2019, 2022 and 2023 workbooks). The 95 % interval is score ± 1.96·SE.
 *
 * @param low lower end as published; {@code NaN} when not published
 * @param high upper end as published; {@code NaN} when not published
 * @param standardErrorPublished as published; {@code NaN} when not published; 0 is kept but unusable
 */
public record PublishedInterval(double low, double high, double standardErrorPublished) {

    /** Half-width of the published interval in standard errors. */
    public static final double PUBLISHED_Z = 1.645;

    /** Half-width of a 95 % interval in standard errors. */
    public static final double Z95 = 1.96;

    /** @throws IndexStatsException {@code inverted-interval}; {@code negative-standard-error} */
    public PublishedInterval {
        if (low > high) {
            throw new IndexStatsException("inverted-interval", low, high);
        }
        if (standardErrorPublished < 0) {
            throw new IndexStatsException("negative-standard-error", standardErrorPublished);
        }
    }

    /**
     * The standard error to compute with: the published one, else half the interval's width ÷ 1.645. Empty when that
     * is 0 or not known: an estimate from a sample has no standard error of zero.
     */
    public OptionalDouble standardError() {
        double error = Double.isNaN(standardErrorPublished) ? (high - low) / (2 * PUBLISHED_Z) : standardErrorPublished;
        return error > 0 && Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }
}
