package vn.thanghang.assignment;

import java.util.UUID;

/** A sheet is in force from now on. Published within the transaction. */
public record AssignmentIssued(UUID sheetId) {}
