package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.UUID;

/** A document has set the date of a duty. Published within the transaction. */
public record DueSet(UUID obligationId, LocalDate due, UUID document) {}
