package vn.thanghang.platform.web;

/**
 * One refusal of a form field.
 *
 * @param fieldId id of the input the summary links to
 * @param message what is wrong and what would be right
 */
public record ErrorLine(String fieldId, String message) {}
