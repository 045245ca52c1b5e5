package vn.thanghang.catalogue;

import java.util.UUID;

/** New results are in force. Published in the transaction of the decision. */
public record ResultsPublished(String index, int year, UUID releaseId) {}
