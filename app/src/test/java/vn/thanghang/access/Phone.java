package vn.thanghang.access;

import java.time.Instant;

/** The authenticator app of a test: takes the key as the page shows it and gives codes, each step once. */
public final class Phone {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] seed;
    private long ahead;

    public Phone() {
        this("A");
    }

    public Phone(String key) {
        this.seed = decoded(key.replace(" ", ""));
    }

    byte[] seed() {
        return seed.clone();
    }

    public String code() {
        return Totp.code(seed, Instant.now().plusSeconds(ahead));
    }

    /** Instead of waiting half a minute: the clock of this phone goes one step fast from now on. */
    public void waitForNextCode() {
        ahead += Totp.STEP_SECONDS;
    }

    private static byte[] decoded(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = (buffer << 5 | ALPHABET.indexOf(text.charAt(i))) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
