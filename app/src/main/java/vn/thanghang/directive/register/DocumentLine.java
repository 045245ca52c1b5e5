package vn.thanghang.directive.register;

import java.time.Instant;
import java.util.UUID;

/** One document in a list. */
public record DocumentLine(
        UUID id, Direction direction, DocumentState state, DocumentHead head, int duties, Instant broughtAt) {}
