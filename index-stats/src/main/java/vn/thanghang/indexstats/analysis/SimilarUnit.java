package vn.thanghang.indexstats.analysis;

/**
 * A unit with a similar profile.
 *
 * @param distance root mean square difference of the standardised scores; 0 = identical, about 1.4 between two
 *     unrelated units
 */
public record SimilarUnit(String unit, double distance) {}
