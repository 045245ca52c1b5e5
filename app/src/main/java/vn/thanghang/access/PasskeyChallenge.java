package vn.thanghang.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A question of 256 random bits to a device, for one purpose, answered at most once and within five minutes. */
public final class PasskeyChallenge {

    /** What the answer will be taken for; an answer never counts for anything else. */
    public enum Purpose {
        SIGN_IN,
        SECOND_FACTOR,
        REGISTER,
        CONFIRM
    }

    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final Purpose purpose;
    private final byte[] value;
    private final Instant askedAt;

    private PasskeyChallenge(Purpose purpose, byte[] value, Instant askedAt) {
        this.purpose = purpose;
        this.value = value.clone();
        this.askedAt = askedAt;
    }

    static PasskeyChallenge ask(Purpose purpose, SecureRandom random, Instant now) {
        var value = new byte[BYTES];
        random.nextBytes(value);
        return new PasskeyChallenge(purpose, value, now);
    }

    /** What {@link #kept} wrote into the session; empty for anything else. */
    static Optional<PasskeyChallenge> read(String kept) {
        var parts = kept.split(" ", -1);
        if (parts.length != 3
                || Arrays.stream(Purpose.values())
                        .noneMatch(known -> known.name().equals(parts[0]))) {
            return Optional.empty();
        }
        return Optional.of(new PasskeyChallenge(
                Purpose.valueOf(parts[0]),
                Base64.getUrlDecoder().decode(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[2]))));
    }

    /** As text to wait in the session. */
    public String kept() {
        return purpose.name() + " " + value() + " " + askedAt.getEpochSecond();
    }

    /** As browsers want it: base64url without padding. */
    public String value() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    byte[] bytes() {
        return value.clone();
    }

    boolean stillGood(Purpose wanted, Instant now) {
        return purpose == wanted && now.isBefore(askedAt.plus(LIFE));
    }
}
