package vn.thanghang.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account a person of the identity provider has here: by issuer and subject, never by a name or an address. */
@Component
final class OutsideIdentities {

    private final JdbcClient jdbc;

    OutsideIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> account(String issuer, String subject) {
        return jdbc.sql("""
                        select account_id from access.outside_identity
                        where issuer = :issuer and subject = :subject and ended_at is null
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    Optional<Instant> linkedAt(UUID account, String issuer) {
        return jdbc.sql("""
                        select linked_at from access.outside_identity
                        where account_id = :account and issuer = :issuer and ended_at is null
                        """)
                .param("account", account)
                .param("issuer", issuer)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** False when the person has an account already, or the account a person. */
    boolean link(UUID id, UUID account, String issuer, String subject, Instant at) {
        return jdbc.sql("""
                                insert into access.outside_identity (id, account_id, issuer, subject, linked_at)
                                values (:id, :account, :issuer, :subject, :at) on conflict do nothing
                                """)
                        .param("id", id)
                        .param("account", account)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when there is none. */
    boolean end(UUID account, String issuer, UUID by, Instant at) {
        return jdbc.sql("""
                                update access.outside_identity set ended_at = :at, ended_by = :by
                                where account_id = :account and issuer = :issuer and ended_at is null
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("account", account)
                        .param("issuer", issuer)
                        .update()
                == 1;
    }
}
