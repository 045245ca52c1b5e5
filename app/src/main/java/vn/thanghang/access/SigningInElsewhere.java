package vn.thanghang.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.oidc.Answer;
import vn.thanghang.access.oidc.OidcClient;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/**
 * What the identity provider says counts for an account that was linked before: by the signed-in person, or by who opened
 * an administrator's invitation. No account is ever made here.
 */
@Service
public class SigningInElsewhere {

    private final OutsideIdentities identities;
    private final OneTimeLinks links;
    private final AccountStores stores;
    private final OidcClient client;
    private final Deeds deeds;
    private final Secrets secrets;

    SigningInElsewhere(
            OutsideIdentities identities,
            OneTimeLinks links,
            AccountStores stores,
            OidcClient client,
            Deeds deeds,
            Secrets secrets) {
        this.identities = identities;
        this.links = links;
        this.stores = stores;
        this.client = client;
        this.deeds = deeds;
        this.secrets = secrets;
    }

    /** The account that is linked; empty, and noted, when there is none or it is disabled. */
    public Optional<Account> account(Answer.Known person) {
        var account = identities
                .account(person.issuer(), person.subject())
                .flatMap(id -> stores.accounts().byId(id))
                .filter(found -> !found.isDisabled());
        account.ifPresentOrElse(
                found -> deeds.noteAlone(AuditEvent.of(
                                Actor.person(found.id()), "access.outside.shown", Subject.of("account", found.id()))
                        .with("factors", person.bothFactors() ? 2 : 1)),
                () -> refused("NOT_LINKED"));
        return account;
    }

    /** Links the person to the account of the one who is signed in. */
    public boolean link(CurrentUser user, Answer.Known person) {
        return deeds.together(() -> link(user.accountId(), person));
    }

    /** Links the person to the account of an invitation, which is then used up; empty when it does not work any more. */
    public Optional<Account> byInvitation(String code, Answer.Known person) {
        var link = links.good(code).filter(found -> found.purpose() == OneTimeLink.Purpose.INVITATION);
        var account = link.flatMap(found -> Optional.ofNullable(found.accountId()))
                .flatMap(id -> stores.accounts().byId(id))
                .filter(found -> !found.isDisabled());
        if (link.isEmpty() || account.isEmpty()) {
            refused("INVITATION");
            return Optional.empty();
        }
        boolean linked = deeds.together(() -> {
            boolean free = identities.account(person.issuer(), person.subject()).isEmpty()
                    && identities.linkedAt(account.get().id(), person.issuer()).isEmpty();
            return free && links.use(link.get()) && link(account.get().id(), person);
        });
        return linked ? account : Optional.empty();
    }

    private boolean link(UUID account, Answer.Known person) {
        boolean linked = identities.link(secrets.newId(), account, person.issuer(), person.subject(), stores.now());
        deeds.note(Actor.person(account), linked ? "access.outside.linked" : "access.outside.link-refused", account);
        return linked;
    }

    /** When the account was linked; empty when it is not. */
    public Optional<Instant> linkedAt(UUID account) {
        return identities.linkedAt(account, client.issuer());
    }

    /** Ends the link; refused while it is the only way in. */
    public boolean unlink(CurrentUser user) {
        var account = stores.accounts().byId(user.accountId()).orElseThrow(NotFoundForUser::new);
        if (!account.hasPassword()) {
            return false;
        }
        return deeds.together(() -> {
            if (identities.end(user.accountId(), client.issuer(), user.accountId(), stores.now())) {
                deeds.note(user.actor(), "access.outside.unlinked", user.accountId());
            }
            return true;
        });
    }

    /** Every answer that is not accepted. */
    public void refused(String reason) {
        deeds.noteAlone(AuditEvent.of(Actor.ANONYMOUS, "access.outside.refused", new Subject("sign-in", "outside"))
                .with("reason", reason));
    }
}
