package vn.thanghang.calendar;

import java.time.LocalDate;

/** A due date that a decision moves. */
public record MovedDeadline(String kind, String id, String subject, LocalDate before, LocalDate after) {}
