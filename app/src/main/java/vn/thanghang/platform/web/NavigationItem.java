package vn.thanghang.platform.web;

/**
 * One entry of the main navigation, contributed by a module as a bean.
 *
 * @param order position; small numbers first
 * @param textKey message key of the label
 * @param path where it leads; the entry is marked as current on this path and below it
 * @param icon name of an icon in {@code web/icons.properties}
 * @param onPhone true for the at most three entries that stay in the bottom bar of a phone; the others are under "Thêm"
 */
public record NavigationItem(int order, String textKey, String path, String icon, boolean onPhone) {}
