package vn.thanghang.audit;

import java.util.UUID;

/** Who did it: a person by the id of the account, the system itself, or somebody who has not signed in. */
public record Actor(String reference) {

    private static final String PERSON = "account:";

    public static final Actor SYSTEM = new Actor("system");
    public static final Actor ANONYMOUS = new Actor("anonymous");

    public Actor {
        if (!reference.equals("system") && !reference.equals("anonymous") && !reference.startsWith(PERSON)) {
            throw new IllegalArgumentException("unknown kind of actor: " + reference);
        }
    }

    public static Actor person(UUID accountId) {
        return new Actor(PERSON + accountId);
    }
}
