package vn.thanghang.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The document on which the public pages are open, who entered it and when; and who closed them again. */
public record PublicationBasis(
        UUID id,
        String basis,
        Instant enteredAt,
        @Nullable UUID enteredBy,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy) {}
