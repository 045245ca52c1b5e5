package vn.thanghang.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seeds, sealed, and recovery codes, hashed. */
@Component
final class FactorStore {

    private final Accounts accounts;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    FactorStore(Accounts accounts, Secrets secrets, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    TotpEnrolment propose(Account account) {
        var seed = secrets.newSeed();
        var sealed = secrets.sealing().seal(seed, "proposed:" + account.id());
        return new TotpEnrolment(seed, account.login(), Base64.getEncoder().encodeToString(sealed));
    }

    TotpEnrolment proposedAgain(Account account, String sealed) {
        var seed = secrets.sealing().open(Base64.getDecoder().decode(sealed), "proposed:" + account.id());
        return new TotpEnrolment(seed, account.login(), sealed);
    }

    /** Recovery codes on their way to the page that shows them once. */
    String sealCodes(UUID account, List<String> codes) {
        var text = String.join(" ", codes).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(secrets.sealing().seal(text, "codes:" + account));
    }

    List<String> openCodes(UUID account, String sealed) {
        var text = secrets.sealing().open(Base64.getDecoder().decode(sealed), "codes:" + account);
        return List.of(new String(text, StandardCharsets.US_ASCII).split(" "));
    }

    List<String> enrol(UUID account, byte[] seed, long step) {
        accounts.lock(account);
        accounts.setTotp(account, secrets.sealing().seal(seed, "totp:" + account), clock.instant());
        accounts.useTotpStep(account, step);
        return newRecoveryCodes(account);
    }

    Optional<byte[]> seed(UUID account) {
        return accounts.totpSeed(account).map(kept -> secrets.sealing().open(kept, "totp:" + account));
    }

    long lastStep(UUID account) {
        return accounts.lastTotpStep(account);
    }

    boolean useStep(UUID account, long step) {
        return accounts.useTotpStep(account, step);
    }

    List<String> newRecoveryCodes(UUID account) {
        jdbc.sql("delete from access.recovery_code where account_id = :account")
                .param("account", account)
                .update();
        var codes = OneTimeCodes.forRecovery(secrets.random());
        for (var code : codes) {
            jdbc.sql("insert into access.recovery_code (account_id, code_hash, made_at) values (:account, :hash, :at)")
                    .param("account", account)
                    .param("hash", OneTimeCodes.hash(code))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return codes;
    }

    boolean useRecoveryCode(UUID account, String typed) {
        return jdbc.sql("""
                                update access.recovery_code set used_at = :at
                                where account_id = :account and code_hash = :hash and used_at is null
                                """)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .param("hash", OneTimeCodes.hash(typed))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(UUID account) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
