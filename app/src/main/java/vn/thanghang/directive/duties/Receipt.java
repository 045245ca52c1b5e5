package vn.thanghang.directive.duties;

import java.time.Instant;

/** An agency has noted that it received a directive: when, and who noted it. */
public record Receipt(String agency, Instant at, String by) {}
