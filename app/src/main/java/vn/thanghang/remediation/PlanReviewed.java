package vn.thanghang.remediation;

import java.util.UUID;

/**
 * The department of home affairs has looked at a plan. Published within the transaction.
 *
 * @param meets false when it asks for completion
 */
public record PlanReviewed(UUID planId, boolean meets) {}
