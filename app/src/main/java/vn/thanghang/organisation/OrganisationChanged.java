package vn.thanghang.organisation;

import java.util.UUID;

/** The book of agencies changes; published within the transaction, before its lines are stored. */
public record OrganisationChanged(UUID changeId) {}
