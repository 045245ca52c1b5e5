package vn.thanghang.directive.papers;

import java.time.Instant;

/** What stood in the fields of a paper at a version, and who typed it when. */
public record Revision(PaperFields fields, String author, Instant at) {}
