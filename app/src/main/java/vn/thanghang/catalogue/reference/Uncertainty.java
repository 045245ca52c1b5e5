package vn.thanghang.catalogue.reference;

import org.jspecify.annotations.Nullable;

/**
 * The published interval of a unit's aggregate and what it rests on. The interval is labelled 95 % by the publisher but equals score ±
 * 1.645·SE, a 90 % one.
 *
 * @param standardError 0 means unusable
 * @param respondents people interviewed in the unit, null where not published
 */
public record Uncertainty(
        int year,
        String unit,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double standardError,
        @Nullable Integer respondents) {}
