package vn.thanghang.directive.register;

import vn.thanghang.audit.Actor;

/** Who does something here: the reference for the records and the name to show. */
public record By(Actor actor, String name) {}
