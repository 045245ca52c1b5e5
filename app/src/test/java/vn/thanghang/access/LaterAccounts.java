package vn.thanghang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the timer of accounts would do this much later. */
public final class LaterAccounts {

    private final ApplicationContext context;
    private final AccountStores stores;
    private final LastUse lastUse;
    private final ManagingAccounts managing;

    public LaterAccounts(ApplicationContext context, Duration later) {
        this.context = context;
        var clock = Clock.offset(context.getBean(Clock.class), later);
        this.stores = new AccountStores(context.getBean(Accounts.class), context.getBean(GrantedRoles.class), clock);
        this.lastUse = new LastUse(context.getBean(JdbcClient.class), clock);
        this.managing = context.getBean(ManagingAccounts.class);
    }

    public List<UUID> disableIdle() {
        return new IdleAccounts(
                        stores, lastUse, managing, context.getBean(OpenSessions.class), context.getBean(Deeds.class))
                .disable();
    }

    public Optional<UUID> openReviewWhenDue() {
        return new ReviewingRights(
                        context.getBean(RightsReviews.class),
                        stores,
                        lastUse,
                        context.getBean(Jurisdiction.class),
                        managing,
                        context.getBean(Deeds.class),
                        context.getBean(Secrets.class))
                .openWhenDue();
    }
}
