package vn.thanghang.access;

import java.util.UUID;

/** An account was closed, in the running transaction: by an administrator, or because nobody used it for long. */
public record AccountClosed(UUID account) {}
