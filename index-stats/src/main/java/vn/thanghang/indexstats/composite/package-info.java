/**
 * The composite-index pipeline: a table of indicators, the tree that combines them, and the steps between raw data and
 * an index.
 *
 * <p>A {@link vn.thanghang.indexstats.composite.Methodology} is an immutable record of a tree and ordered steps; a
 * what-if is an edited copy computed again. Every step reports the parameters it ran with and what it met on the way
 * ({@link vn.thanghang.indexstats.composite.Note}); nothing falls back silently. {@code NaN} means missing and is never
 * read as zero. Everything is matched by code: the order of rows, columns and metadata never changes a number beyond
 * the rounding of a sum.
 *
 * <p>Order of steps and vocabulary: OECD/JRC, <cite>Handbook on Constructing Composite Indicators</cite> (2008).
 */
@NullMarked
package vn.thanghang.indexstats.composite;

import org.jspecify.annotations.NullMarked;
