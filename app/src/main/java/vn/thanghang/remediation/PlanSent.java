package vn.thanghang.remediation;

import java.util.UUID;

/** An issued plan was sent to the department of home affairs. Published within the transaction. */
public record PlanSent(UUID planId) {}
