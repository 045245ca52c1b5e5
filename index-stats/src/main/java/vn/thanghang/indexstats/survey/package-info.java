/**
 * Estimation from sample surveys with strata, clusters and weights: means, totals, ratios, proportions and quantiles,
 * for the whole population and for domains, with variances by Taylor linearisation or by replicate weights.
 *
 * <p>A {@link vn.thanghang.indexstats.survey.SurveyDesign} says how the rows were drawn; a
 * {@link vn.thanghang.indexstats.survey.Statistic} says what is estimated; {@link
 * vn.thanghang.indexstats.survey.TaylorLinearisation} or {@link vn.thanghang.indexstats.survey.ReplicateWeights} gives
 * the {@link vn.thanghang.indexstats.survey.Estimate}. Missing values are {@code NaN}: their rows contribute nothing,
 * while their clusters still count in the design. A domain is the same variable with {@code NaN} outside
 * ({@link vn.thanghang.indexstats.survey.Categories#restrict}).
 *
 * <p>Sources: C.-E. Särndal, B. Swensson, J. Wretman, <cite>Model Assisted Survey Sampling</cite> (1992); T. Lumley,
 * <cite>Complex Surveys</cite> (2010); K. M. Wolter, <cite>Introduction to Variance Estimation</cite> (2007).
 */
@NullMarked
package vn.thanghang.indexstats.survey;

import org.jspecify.annotations.NullMarked;
