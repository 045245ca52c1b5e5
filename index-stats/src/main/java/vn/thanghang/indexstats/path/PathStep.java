package vn.thanghang.indexstats.path;

import java.util.List;

/**
 * One criterion to raise.
 *
 * @param from present published score
 * @param to score in the next edition
 * @param cost its part of the objective: surprisal, made convex, times difficulty
 * @param plausibility share of the joint draws in which the criterion reaches {@code to} by itself
 * @param precedentCount how many units ever rose so far in one year, over all years without a break
 * @param precedents up to ten of them, those that started nearest to {@code from} first
 */
public record PathStep(
        String code,
        double from,
        double to,
        double cost,
        double plausibility,
        int precedentCount,
        List<Precedent> precedents) {
    public PathStep {
        precedents = List.copyOf(precedents);
    }
}
