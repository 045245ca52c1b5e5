package vn.thanghang.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of all accounts, and the challenges that were answered. */
@Component
final class Passkeys {

    private static final String INSERT = """
            insert into access.passkey (id, account_id, credential_id, public_key, sign_count, backup_eligible, backed_up,
              transports, name, made_at)
            values (:id, :account, :credential, :key, :count, :eligible, :backed, :transports, :name, :at)
            on conflict (credential_id) do nothing
            """;

    /** The counter rises, or the device has none; compared where it is written, so that one answer counts once. */
    private static final String USE = """
            update access.passkey set sign_count = :count, backed_up = :backed, used_at = :at
            where credential_id = :credential and (sign_count < :count or (sign_count = 0 and :count = 0))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Passkey> of(UUID account) {
        return jdbc.sql("""
                        select id, name, made_at, used_at, backed_up from access.passkey
                        where account_id = :account order by made_at, id
                        """).param("account", account).query(Passkeys::passkey).list();
    }

    /** The ids devices know, base64url. */
    List<String> credentialIds(UUID account) {
        return jdbc.sql("select credential_id from access.passkey where account_id = :account order by made_at, id")
                .param("account", account)
                .query((row, number) -> text(row.getBytes(1)))
                .list();
    }

    Optional<StoredPasskey> byCredential(String credentialId) {
        return jdbc.sql("""
                        select account_id, credential_id, public_key, sign_count, backup_eligible, backed_up
                        from access.passkey where credential_id = :credential
                        """)
                .param("credential", bytes(credentialId))
                .query((row, number) -> new StoredPasskey(
                        row.getObject("account_id", UUID.class),
                        text(row.getBytes("credential_id")),
                        text(row.getBytes("public_key")),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")))
                .optional();
    }

    /** False when this passkey is known already. */
    boolean add(UUID id, PasskeyAnswers.Made made, String name) {
        var passkey = made.passkey();
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("account", passkey.accountId())
                        .param("credential", bytes(passkey.credentialId()))
                        .param("key", bytes(passkey.publicKey()))
                        .param("count", passkey.signCount())
                        .param("eligible", passkey.backupEligible())
                        .param("backed", passkey.backedUp())
                        .param("transports", made.transports())
                        .param("name", name)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** False when the counter did not rise or the passkey was taken away meanwhile. */
    boolean use(String credentialId, PasskeyAnswers.Shown shown) {
        return jdbc.sql(USE)
                        .param("count", shown.signCount())
                        .param("backed", shown.backedUp())
                        .param("at", now())
                        .param("credential", bytes(credentialId))
                        .update()
                == 1;
    }

    /** False when the account has no such passkey. */
    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from access.passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** False when the challenge was answered before. Call it outside of a transaction: a refused answer uses it up too. */
    boolean answer(PasskeyChallenge challenge) {
        jdbc.sql("delete from access.answered_challenge where answered_at < :old")
                .param("old", now().minus(PasskeyChallenge.LIFE).minus(PasskeyChallenge.LIFE))
                .update();
        return jdbc.sql("""
                                insert into access.answered_challenge (challenge_hash, answered_at) values (:hash, :at)
                                on conflict do nothing
                                """)
                        .param("hash", hash(challenge.bytes()))
                        .param("at", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                Accounts.instant(row.getTimestamp("used_at")),
                row.getBoolean("backed_up"));
    }

    private static byte[] hash(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }

    private static byte[] bytes(String credentialId) {
        return Base64.getUrlDecoder().decode(credentialId);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
