package vn.thanghang.access;

import org.jspecify.annotations.Nullable;

/** A role in force today, with the code of the agency it is held for; no agency means the whole province. */
public record HeldRole(Role role, @Nullable String agency) {}
