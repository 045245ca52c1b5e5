package vn.thanghang.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A seed that is not in use yet: as an address for the QR code and as text to type, and sealed to wait in the session. */
public final class TotpEnrolment {

    private final byte[] seed;
    private final String login;
    private final String sealed;

    TotpEnrolment(byte[] seed, String login, String sealed) {
        this.seed = seed.clone();
        this.login = login;
        this.sealed = sealed;
    }

    byte[] seed() {
        return seed.clone();
    }

    public String sealed() {
        return sealed;
    }

    /** In groups of four, as people copy it. */
    public String key() {
        return Base32.encode(seed).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address authenticator apps read from a QR code. */
    public String address(String issuer) {
        var name = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        var label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + name + ":" + label + "?secret=" + Base32.encode(seed) + "&issuer=" + name;
    }
}
