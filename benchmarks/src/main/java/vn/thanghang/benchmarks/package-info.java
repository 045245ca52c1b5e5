/**
 * The work of the speed table: JMH kernels ({@link vn.thanghang.benchmarks.Kernels}) and a program that prints the
 * medians of one warm process ({@link vn.thanghang.benchmarks.Medians}), which {@code side-by-side.sh} sets beside R and
 * NumPy doing the same work on the same data in the same run.
 */
@NullMarked
package vn.thanghang.benchmarks;

import org.jspecify.annotations.NullMarked;
