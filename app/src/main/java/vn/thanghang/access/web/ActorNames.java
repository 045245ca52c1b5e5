package vn.thanghang.access.web;

import java.util.HashMap;
import java.util.Map;
import vn.thanghang.access.Account;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.RecordedEvent;
import vn.thanghang.platform.web.Page;

/** Names for who stands in the event log by reference only; whoever acted on behalf of another is named with both. */
public final class ActorNames {

    private static final String PERSON = "account:";

    private final Map<String, String> names = new HashMap<>();

    ActorNames(Iterable<Account> accounts) {
        accounts.forEach(account -> names.put(account.id().toString(), account.displayName()));
    }

    public String of(Page page, RecordedEvent recorded) {
        var reference = recorded.event().actor().reference();
        var name = reference.startsWith(PERSON) ? person(reference.substring(PERSON.length())) : reference;
        var behalf = recorded.event().details().get(AuditEvent.ON_BEHALF_OF);
        return behalf == null ? name : page.t("access.audit.onBehalf", name, person(behalf));
    }

    private String person(String id) {
        return names.getOrDefault(id, id);
    }
}
