package vn.thanghang.calendar;

import vn.thanghang.audit.Actor;

/** Who enters a decision: the reference for the records and the name to show. */
public record Deciding(Actor actor, String name) {}
