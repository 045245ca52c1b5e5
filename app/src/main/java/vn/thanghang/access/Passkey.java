package vn.thanghang.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name what the owner calls it
 * @param synced whether it is kept in an account of the maker of the device and so lives on several devices
 */
public record Passkey(
        UUID id, String name, Instant madeAt, @Nullable Instant usedAt, boolean synced) {}
