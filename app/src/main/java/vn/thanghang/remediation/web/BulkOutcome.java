package vn.thanghang.remediation.web;

import org.jspecify.annotations.Nullable;

/**
 * What came of one row of several.
 *
 * @param path of the row; null when it is not to be seen
 * @param words why not; empty when it was done
 */
public record BulkOutcome(String title, @Nullable String path, boolean done, String words) {}
