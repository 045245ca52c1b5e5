package vn.thanghang.access.oidc;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thanghang.access.oidc.OidcRefusal.Reason;

/** Authorization code flow with PKCE, state and nonce. Nobody is kept waiting longer than the patience allows. */
public class OidcClient {

    private static final Logger LOG = LoggerFactory.getLogger(OidcClient.class);
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 32;

    /** The way to the provider. */
    public sealed interface Start {

        record Ready(URI address, Pending pending) implements Start {}

        record Unreachable(String reason) implements Start {}
    }

    private final OidcSettings settings;
    private final Provider provider;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration patience;

    OidcClient(OidcSettings settings, Provider provider, Clock clock, SecureRandom random, Duration patience) {
        this.patience = patience;
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
        this.random = random;
    }

    public boolean isOn() {
        return settings.isOn();
    }

    public String issuer() {
        return settings.issuer();
    }

    public Start start(String redirect) {
        try {
            var metadata = provider.metadata(Deadline.in(patience));
            var pending = new Pending(random(), random(), random(), redirect, clock.instant());
            return new Start.Ready(address(metadata, pending), pending);
        } catch (OidcRefusal refusal) {
            LOG.warn("the identity provider cannot be asked: {}", refusal.reason());
            return new Start.Unreachable(refusal.reason().name());
        }
    }

    /**
     * Checks what came back.
     *
     * @param pending taken out of the session by the caller, so that it serves once; null when there was none
     * @param given the parameters of the answer
     */
    public Answer finish(@Nullable Pending pending, Map<String, String> given) {
        try {
            return person(pending, given);
        } catch (OidcRefusal refusal) {
            LOG.warn("a sign-in elsewhere was refused: {}", refusal.reason());
            boolean unreachable = refusal.reason() == Reason.UNREACHABLE || refusal.reason() == Reason.METADATA;
            return new Answer.Refused(refusal.reason().name(), unreachable);
        }
    }

    private Answer person(@Nullable Pending pending, Map<String, String> given) {
        var deadline = Deadline.in(patience);
        if (pending == null) {
            throw new OidcRefusal(Reason.NO_REQUEST);
        }
        requireOwnAnswer(pending, given);
        requireIssuer(given, deadline);
        var code = given.getOrDefault("code", "");
        if (given.containsKey("error")) {
            throw new OidcRefusal(Reason.PROVIDER_REFUSED);
        }
        if (code.isEmpty()) {
            throw new OidcRefusal(Reason.NO_CODE);
        }
        var tokens = provider.exchange(code, pending, deadline);
        var token = IdToken.read(tokens.get("id_token"));
        token.requireSignature(key(token, deadline));
        token.requireClaims(settings, pending.nonce(), clock.instant());
        token.requireAccessToken(tokens.get("access_token"));
        return token.person(settings);
    }

    private void requireOwnAnswer(Pending pending, Map<String, String> given) {
        if (!IdToken.same(pending.state(), given.get("state"))) {
            throw new OidcRefusal(Reason.WRONG_STATE);
        }
        if (clock.instant().isAfter(pending.madeAt().plus(LONGEST_WAY))) {
            throw new OidcRefusal(Reason.TOO_LATE);
        }
    }

    /** RFC 9207: an answer that names another issuer is mixed up; one that names none is, where the provider names itself. */
    private void requireIssuer(Map<String, String> given, Deadline deadline) {
        var named = given.get("iss");
        boolean missing = named == null && provider.metadata(deadline).namesItself();
        if (missing || named != null && !named.equals(settings.issuer())) {
            throw new OidcRefusal(Reason.OTHER_ISSUER_ANSWERED);
        }
    }

    private JWK key(IdToken token, Deadline deadline) {
        var known = token.key(provider.keys(false, deadline));
        var key = known == null ? token.key(provider.keys(true, deadline)) : known;
        if (key == null) {
            throw new OidcRefusal(Reason.UNKNOWN_KEY);
        }
        return key;
    }

    private URI address(Provider.Metadata metadata, Pending pending) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", settings.clientId());
        fields.put("scope", "openid");
        fields.put("redirect_uri", pending.redirect());
        fields.put("state", pending.state());
        fields.put("nonce", pending.nonce());
        fields.put("code_challenge", challenge(pending.verifier()));
        fields.put("code_challenge_method", "S256");
        var query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = metadata.authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }

    private String random() {
        var raw = new byte[RANDOM_BYTES];
        random.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
