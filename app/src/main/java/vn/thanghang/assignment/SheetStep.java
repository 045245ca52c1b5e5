package vn.thanghang.assignment;

import java.time.Instant;

/** Who did what to a sheet. */
public record SheetStep(String act, SheetState state, String actorName, Instant at, String reason) {}
