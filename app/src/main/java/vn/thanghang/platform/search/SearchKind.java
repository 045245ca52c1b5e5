package vn.thanghang.platform.search;

/**
 * A kind of things that can be found, contributed by its module as a bean.
 *
 * @param order its place among the kinds; small numbers first
 * @param key message key of its name in the plural: {@code <module>.search.<KIND>}
 */
public record SearchKind(int order, String key) {}
