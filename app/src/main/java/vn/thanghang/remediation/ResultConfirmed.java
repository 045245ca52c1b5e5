package vn.thanghang.remediation;

import java.util.UUID;

/** Another party has said whether the result of a task meets. Published within the transaction. */
public record ResultConfirmed(UUID taskId, Verdict verdict) {}
