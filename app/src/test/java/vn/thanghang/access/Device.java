package vn.thanghang.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, made by hand: it answers as browsers do, and lies when it is told to. */
public final class Device {

    private static final int PRESENT = 1;
    private static final int CHECKED = 4;
    private static final int WITH_KEY = 64;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyPair keys;
    private final byte[] credential = new byte[32];
    private String origin;
    private @Nullable String site;
    private @Nullable String handle;
    private boolean checksPerson = true;
    private boolean spoilsSignature;
    private long counter = 1;

    public Device(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(credential);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    public static JsonNode options(String json) {
        return JSON.readTree(json);
    }

    public Device onOrigin(String other) {
        this.origin = other;
        return this;
    }

    public Device forSite(String other) {
        this.site = other;
        return this;
    }

    public Device withoutCheckingThePerson() {
        this.checksPerson = false;
        return this;
    }

    public Device withSpoiltSignature() {
        this.spoilsSignature = true;
        return this;
    }

    public Device withCounter(long next) {
        this.counter = next;
        return this;
    }

    public Device withHandle(String other) {
        this.handle = other;
        return this;
    }

    /** A new passkey, as the answer to options of registration. */
    public String make(JsonNode options) {
        handle = options.at("/user/id").asString();
        var data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData(options.at("/rp/id").asString(), WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) credential.length});
        data.writeBytes(credential);
        data.writeBytes(publicKey());
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, data.toByteArray());
        var response = JSON.createObjectNode();
        response.put("clientDataJSON", base64(clientData("webauthn.create", options)));
        response.put("attestationObject", base64(object.toByteArray()));
        response.putArray("transports").add("internal");
        return answer(response);
    }

    /** The answer to options of sign-in. */
    public String show(JsonNode options) {
        var clientData = clientData("webauthn.get", options);
        var data = authenticatorData(options.at("/rpId").asString(), 0);
        var response = JSON.createObjectNode();
        response.put("clientDataJSON", base64(clientData));
        response.put("authenticatorData", base64(data));
        response.put("signature", base64(signed(data, clientData)));
        if (handle != null) {
            response.put("userHandle", handle);
        }
        return answer(response);
    }

    private String answer(JsonNode response) {
        var whole = JSON.createObjectNode();
        whole.put("id", base64(credential));
        whole.put("rawId", base64(credential));
        whole.put("type", "public-key");
        whole.set("response", response);
        whole.putObject("clientExtensionResults");
        return whole.toString();
    }

    private byte[] clientData(String type, JsonNode options) {
        var data = JSON.createObjectNode();
        data.put("type", type);
        data.put("challenge", options.at("/challenge").asString());
        data.put("origin", origin);
        data.put("crossOrigin", false);
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String askedSite, int more) {
        int flags = PRESENT | (checksPerson ? CHECKED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256((site == null ? askedSite : site).getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter++)
                .array();
    }

    private byte[] signed(byte[] data, byte[] clientData) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(clientData));
            if (spoilsSignature) {
                signature.update((byte) 1);
            }
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** COSE: key type 2 (EC2), algorithm -7 (ES256), curve 1 (P-256), x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        bytes(key, unsigned(point.getAffineX()));
        key.write(0x22);
        bytes(key, unsigned(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] unsigned(BigInteger number) {
        var raw = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, raw.length);
        System.arraycopy(raw, raw.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
