package vn.thanghang.platform.web;

import org.jspecify.annotations.Nullable;

/** One file ready to send; {@code packed} is null where packing would gain nothing. */
@SuppressWarnings("ArrayRecordComponent") // held by one bean, never compared and never handed out
record StaticFile(String type, String hash, byte[] content, byte @Nullable [] packed) {}
