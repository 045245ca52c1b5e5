package vn.thanghang.directive.register;

import java.util.UUID;

/** A document stands in the register: its duties may be assigned. Published within the transaction. */
public record DocumentRegistered(UUID documentId, Direction direction) {}
