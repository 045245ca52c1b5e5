package vn.thanghang.access;

import java.security.SecureRandom;
import java.util.UUID;

/** The one source of randomness of this module, and the ids and seals made with it. */
final class Secrets {

    private final SecureRandom random;
    private final Sealing sealing;

    Secrets(SecureRandom random, Sealing sealing) {
        this.random = random;
        this.sealing = sealing;
    }

    SecureRandom random() {
        return random;
    }

    Sealing sealing() {
        return sealing;
    }

    UUID newId() {
        return UUID.randomUUID();
    }

    byte[] newSeed() {
        var seed = new byte[Totp.SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }
}
