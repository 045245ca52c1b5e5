package vn.thanghang.platform.files;

import java.util.UUID;

/** Told within the transaction in which a file on its way in was refused. */
public record FileRefused(UUID id, String owner, FileRefusal reason, String detail) {}
