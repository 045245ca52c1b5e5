/**
 * The basic questions about published results: who stands where, what changed, where the gap lies, what is weak, who
 * is similar.
 *
 * <p>Everything starts from {@link vn.thanghang.indexstats.analysis.EditionAnalysis}: one edition of a
 * {@linkplain vn.thanghang.indexstats.index.Panel panel} under an
 * {@linkplain vn.thanghang.indexstats.analysis.AnalysisMethod analysis method}. Absent figures are {@code null} in the
 * result records, never zero.
 */
@NullMarked
package vn.thanghang.indexstats.analysis;

import org.jspecify.annotations.NullMarked;
