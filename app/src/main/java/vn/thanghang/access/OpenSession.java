package vn.thanghang.access;

import java.time.Instant;

/** A session as its owner sees it in the list; the reference names it without giving it away. */
public record OpenSession(String reference, Instant startedAt, Instant lastUsedAt, String device, boolean current) {}
