package vn.thanghang.assignment;

/**
 * One rule by which the analysis calls a criterion weak.
 *
 * @param rule stable name of the rule in the method of the analysis
 * @param value the figure of the unit, as the rule names it
 * @param reference what it is compared with
 */
public record WeakGround(String rule, double value, double reference) {}
