/**
 * Statistics of governance indices as a pure library: no clock, no input or output, no randomness except by an
 * explicit seed.
 *
 * <p>Four tiers, each using only those before it: kernels on {@code double[]} ({@code kernel}), a table of indicators,
 * an index (a tree of criteria with the scores of all units in one edition), and the years (a panel of editions).
 * Everywhere: {@code NaN} in an array means <em>missing</em>, never zero; ranks are computed on full precision;
 * weights and values are matched by key, never by position.
 */
@NullMarked
package vn.thanghang.indexstats;

import org.jspecify.annotations.NullMarked;
