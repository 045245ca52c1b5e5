package vn.thanghang.catalogue;

import vn.thanghang.audit.Actor;

/** Who does something here: the reference for the records and the name to show. */
public record Hand(Actor actor, String name) {

    /** The program itself. */
    public static final Hand SYSTEM = new Hand(Actor.SYSTEM, "system");
}
