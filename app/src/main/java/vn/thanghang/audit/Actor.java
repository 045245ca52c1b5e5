package vn.thanghang.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it: a person by the id of the account, the system itself, or somebody who has not signed in.
 *
 * @param onBehalfOf the account of the one whose delegated role the person used; null when acting in the own one
 */
public record Actor(String reference, @Nullable UUID onBehalfOf) {

    private static final String PERSON = "account:";

    public static final Actor SYSTEM = new Actor("system");
    public static final Actor ANONYMOUS = new Actor("anonymous");

    public Actor {
        if (!reference.equals("system") && !reference.equals("anonymous") && !reference.startsWith(PERSON)) {
            throw new IllegalArgumentException("unknown kind of actor: " + reference);
        }
    }

    public Actor(String reference) {
        this(reference, null);
    }

    public static Actor person(UUID accountId) {
        return new Actor(PERSON + accountId);
    }

    public Actor onBehalfOf(UUID delegating) {
        return new Actor(reference, delegating);
    }
}
