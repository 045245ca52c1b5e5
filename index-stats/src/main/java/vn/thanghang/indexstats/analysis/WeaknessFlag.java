package vn.thanghang.indexstats.analysis;

/**
 * A weakness with the figures it rests on.
 *
 * @param rule the rule that fired, with its parameters
 * @param value the unit's figure: score (belowMedian, farFromPeers, threeYears), group (lowestGroup), relative change
 *     as a fraction (fell5pct), rank (lastQuarter)
 * @param reference what it was held against: median, 4, −threshold, number ranked, mean of the similar units, number
 *     of years
 */
public record WeaknessFlag(WeaknessRule rule, double value, double reference) {}
