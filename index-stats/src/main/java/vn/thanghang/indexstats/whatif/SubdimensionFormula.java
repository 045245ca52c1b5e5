package vn.thanghang.indexstats.whatif;

import java.util.Map;

/**
 * How the score of a sub-dimension follows from its indicators in one edition: intercept + Σ coefficient · indicator.
 * Publishers change these formulas between editions.
 *
 * @param exact whether the formula reproduces every published score (largest error at most 1e-5); others are rough
 *     fits and are never computed with
 * @param coefficients by indicator code; indicators that are published but do not count are absent
 */
public record SubdimensionFormula(
        int year, String code, boolean exact, double intercept, Map<String, Double> coefficients) {
    public SubdimensionFormula {
        coefficients = Map.copyOf(coefficients);
    }
}
