package vn.thanghang.directive.numbers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The document on which the register is kept, and when it was entered and withdrawn. */
public record RegisterBasis(
        UUID id, String basis, Instant enteredAt, @Nullable Instant withdrawnAt) {}
