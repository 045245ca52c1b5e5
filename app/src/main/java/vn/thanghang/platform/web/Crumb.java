package vn.thanghang.platform.web;

/**
 * One step of the breadcrumb above the page the reader is on.
 *
 * @param label text in the language of the page
 * @param path where it leads
 */
public record Crumb(String label, String path) {}
