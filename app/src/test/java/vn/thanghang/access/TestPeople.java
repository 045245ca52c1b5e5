package vn.thanghang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/** People and sessions for tests, made without the cost of real passwords. */
public final class TestPeople {

    /** An agency the book of the organisation does not know. */
    public static final String AGENCY = "co-quan-thu";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext context;

    public TestPeople(ApplicationContext context) {
        this.context = context;
    }

    /**
     * A new person who holds these roles from today on: officers, heads and clerks for the one agency of the tests,
     * leaders, auditors and administrators for the whole province.
     */
    public CurrentUser holding(Role... roles) {
        return granted(role -> role.needsAgency() || role == Role.MONITOR ? AGENCY : null, roles);
    }

    public CurrentUser holdingFor(@Nullable String agency, Role... roles) {
        return granted(role -> agency, roles);
    }

    private CurrentUser granted(Function<Role, @Nullable String> agencies, Role... roles) {
        var stores = context.getBean(AccountStores.class);
        int number = COUNT.incrementAndGet();
        var account = new Account(
                UUID.randomUUID(),
                "person" + number,
                "Người Thử " + number,
                stores.now(),
                null,
                null,
                null,
                false,
                false);
        context.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            stores.accounts().add(account, null);
            for (var role : roles) {
                var granted = new GrantedRole(
                        UUID.randomUUID(), account.id(), role, agencies.apply(role), stores.today(), null, null);
                stores.roles().add(granted, null, stores.now());
            }
        });
        return context.getBean(People.class).acting(account.id()).orElseThrow();
    }

    /** A new person who can sign in with this password. */
    public CurrentUser withPassword(Role role, String password) {
        var user = holding(role);
        var hash = context.getBean(Passwords.class).hash(new NewPassword(password, password));
        context.getBean(Accounts.class).setPassword(user.accountId(), hash, now());
        return user;
    }

    /** An authenticator app set up for this person. */
    public Phone givePhone(CurrentUser user) {
        var phone = new Phone("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
        var sealed = context.getBean(Secrets.class).sealing().seal(phone.seed(), "totp:" + user.accountId());
        context.getBean(Accounts.class).setTotp(user.accountId(), sealed, now());
        return phone;
    }

    public String login(CurrentUser user) {
        return context.getBean(Accounts.class)
                .byId(user.accountId())
                .orElseThrow()
                .login();
    }

    /** The id of a session in which this person has shown both factors; send it as cookie {@code sid}. */
    public String session(CurrentUser user, String csrfToken) {
        // Long tests must not be asked again in their midst.
        return session(user, csrfToken, now().plus(Duration.ofHours(1)).getEpochSecond());
    }

    /** The same, but the last factor was shown six minutes ago. */
    public String sessionOfLongAgo(CurrentUser user, String csrfToken) {
        return session(user, csrfToken, now().getEpochSecond() - 360);
    }

    private String session(CurrentUser user, String csrfToken, long shownAt) {
        return session(Map.of(
                SessionKeys.ACCOUNT,
                user.accountId().toString(),
                SessionKeys.FACTORS,
                "both",
                SessionKeys.SIGNED_IN_AT,
                Long.toString(now().getEpochSecond()),
                SessionKeys.SHOWN_AT,
                Long.toString(shownAt),
                SessionKeys.DEVICE,
                "test",
                SessionKeys.CSRF,
                csrfToken,
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                user.accountId().toString()));
    }

    /** A session after one factor: "one" is the password, "passkey" the passkey. */
    public String halfSession(CurrentUser user, String shown, String csrfToken) {
        return session(Map.of(
                SessionKeys.ACCOUNT,
                user.accountId().toString(),
                SessionKeys.FACTORS,
                shown,
                SessionKeys.SIGNED_IN_AT,
                Long.toString(now().getEpochSecond()),
                SessionKeys.CSRF,
                csrfToken));
    }

    /** A session of nobody. */
    public String emptySession(String csrfToken) {
        return session(Map.of(SessionKeys.CSRF, csrfToken));
    }

    @SuppressWarnings("unchecked") // the session class of the framework is not public
    private String session(Map<String, String> attributes) {
        var sessions =
                (FindByIndexNameSessionRepository<Session>) context.getBean(FindByIndexNameSessionRepository.class);
        var session = sessions.createSession();
        attributes.forEach(session::setAttribute);
        sessions.save(session);
        return session.getId();
    }

    private Instant now() {
        return context.getBean(AccountStores.class).now();
    }
}
