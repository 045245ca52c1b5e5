package vn.thanghang.remediation;

import java.time.LocalDate;
import java.util.UUID;

/** The date of a task has moved because more time was granted. Published within the transaction. */
public record TaskProlonged(UUID taskId, LocalDate from, LocalDate to) {}
