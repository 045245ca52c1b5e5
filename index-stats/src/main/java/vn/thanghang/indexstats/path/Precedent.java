package vn.thanghang.indexstats.path;

/**
 * A unit that made a step of at least this size in one year.
 *
 * @param year the later of the two years
 * @param from where it started, on the present scale
 * @param change its change, on the present scale
 */
public record Precedent(String unit, int year, double from, double change) {}
