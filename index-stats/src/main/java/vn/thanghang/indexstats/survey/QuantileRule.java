package vn.thanghang.indexstats.survey;

/**
 * Rules for a weighted quantile. With the observations sorted, C_k the cumulated weight up to the k-th, W the sum and
 * w_n the weight of the largest: step rules take the smallest observation with C_k / W ≥ p, the others interpolate
 * linearly between the points (p_k, y_k) and are flat outside them. With equal weights they are the definitions of
 * Hyndman and Fan (The American Statistician 50, 1996) with the same number.
 */
public enum QuantileRule {
    /** Step; where C_k / W equals p the observation itself (Hyndman–Fan 1). */
    MATH,
    /** Step; where C_k / W equals p the mean with the next observation (Hyndman–Fan 2). */
    SCHOOL,
    /** p_k = C_k / W. */
    HF4,
    /** p_k = (C_k − w_k/2) / W. */
    HF5,
    /** p_k = C_k / (W + w_n). */
    HF6,
    /** p_k = C_(k−1) / C_(n−1). */
    HF7,
    /** p_k = (C_k − w_k/3) / (W + w_n/3). */
    HF8,
    /** p_k = (C_k − 3 w_k/8) / (W + w_n/4). */
    HF9
}
