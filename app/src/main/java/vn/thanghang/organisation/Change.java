package vn.thanghang.organisation;

import java.time.Instant;
import java.util.UUID;

/** One act of keeping the organisation, when it was entered and on which basis. */
public record Change(UUID id, ChangeKind kind, Instant at, String actor, String basis) {}
