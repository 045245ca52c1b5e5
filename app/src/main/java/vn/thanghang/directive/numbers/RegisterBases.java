package vn.thanghang.directive.numbers;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents on which the register was switched on. */
@Component
final class RegisterBases {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterBases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<RegisterBasis> inForce() {
        return jdbc.sql("""
                        select id, basis, entered_at, withdrawn_at from directive.register_basis where withdrawn_at is null
                        """)
                .query((row, line) -> new RegisterBasis(
                        row.getObject("id", UUID.class),
                        row.getString("basis"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("withdrawn_at", OffsetDateTime.class))))
                .optional();
    }

    /** False when one is in force already. */
    boolean enter(UUID id, String basis, UUID by) {
        return jdbc.sql("""
                        insert into directive.register_basis (id, basis, entered_at, entered_by)
                        values (:id, :basis, :at, :by) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("basis", basis)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<UUID> withdraw(UUID by) {
        return jdbc.sql("""
                        update directive.register_basis set withdrawn_at = :at, withdrawn_by = :by
                        where withdrawn_at is null returning id
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
