package vn.thanghang.remediation;

import java.util.UUID;

/** An agency has said how far a task is. Published within the transaction. */
public record ProgressReported(UUID taskId) {}
