/**
 * Kernels: one statistic per class, computed on {@code double[]}.
 *
 * <p>{@code NaN} means missing and is left out of every statistic; no kernel changes its input unless its parameter is
 * named {@code scratch} or {@code out}. All kernels are pure functions and safe for use by many threads.
 */
@NullMarked
package vn.thanghang.indexstats.kernel;

import org.jspecify.annotations.NullMarked;
