package vn.thanghang.directive.duties;

import java.util.List;
import java.util.UUID;

/** A document has taken duties back. Published within the transaction. */
public record DutiesWithdrawn(UUID documentId, List<UUID> obligations, UUID by) {

    public DutiesWithdrawn {
        obligations = List.copyOf(obligations);
    }
}
