package vn.thanghang.remediation;

import java.util.UUID;

/** A plan, or a new version of it, is issued: number, date and signer are known. Published within the transaction. */
public record PlanIssued(UUID planId) {}
