package vn.thanghang.directive.duties;

import java.util.UUID;

/** The duties of a document are given from now on. Published within the transaction. */
public record DutiesGiven(UUID documentId) {}
