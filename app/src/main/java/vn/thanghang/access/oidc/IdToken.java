package vn.thanghang.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.oidc.OidcRefusal.Reason;

/**
 * The check of an ID token (OpenID Connect Core 1.0, 3.1.3.7). Only signatures with a public key count; keys come from the
 * provider that was configured and from nowhere else, so that a token which brings or names keys of its own is refused.
 */
final class IdToken {

    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LEAST_RSA_BITS = 2048;

    private final SignedJWT token;
    private final JWTClaimsSet claims;

    private IdToken(SignedJWT token, JWTClaimsSet claims) {
        this.token = token;
        this.claims = claims;
    }

    /** Reads it and looks at its head, before anything in it is believed. */
    static IdToken read(@Nullable Object text) {
        if (!(text instanceof String compact) || compact.isEmpty()) {
            throw new OidcRefusal(Reason.NO_TOKEN);
        }
        if (compact.length() > LONGEST) {
            throw new OidcRefusal(Reason.TOKEN_UNREADABLE);
        }
        try {
            var token = SignedJWT.parse(compact);
            requireHead(token.getHeader());
            return new IdToken(token, token.getJWTClaimsSet());
        } catch (ParseException | IllegalArgumentException | NullPointerException unreadable) {
            throw new OidcRefusal(Reason.TOKEN_UNREADABLE);
        }
    }

    private static void requireHead(JWSHeader head) {
        if (!ALGORITHMS.contains(head.getAlgorithm())) {
            throw new OidcRefusal(Reason.ALGORITHM);
        }
        boolean bringsKeys = head.getJWKURL() != null
                || head.getJWK() != null
                || head.getX509CertURL() != null
                || head.getX509CertChain() != null;
        boolean otherKind = head.getType() != null && !head.getType().getType().equalsIgnoreCase("JWT");
        if (bringsKeys || otherKind || head.getCriticalParams() != null) {
            throw new OidcRefusal(Reason.HEADER);
        }
    }

    /** The key it says it is signed with; null when the provider has none like that. */
    @Nullable JWK key(JWKSet keys) {
        var algorithm = token.getHeader().getAlgorithm();
        var type = algorithm.equals(JWSAlgorithm.ES256) ? KeyType.EC : KeyType.RSA;
        var kid = token.getHeader().getKeyID();
        List<JWK> fitting = keys.getKeys().stream()
                .filter(key -> key.getKeyType().equals(type) && !KeyUse.ENCRYPTION.equals(key.getKeyUse()))
                .filter(key -> key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                .filter(key -> kid == null || kid.equals(key.getKeyID()))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    void requireSignature(JWK key) {
        try {
            if (!token.verify(verifier(key))) {
                throw new OidcRefusal(Reason.SIGNATURE);
            }
        } catch (JOSEException | IllegalArgumentException unusable) {
            throw new OidcRefusal(Reason.SIGNATURE);
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa when rsa.size() >= LEAST_RSA_BITS -> new RSASSAVerifier(rsa.toRSAPublicKey());
            case ECKey curve -> new ECDSAVerifier(curve.toECPublicKey());
            default -> throw new OidcRefusal(Reason.UNKNOWN_KEY);
        };
    }

    /** Who it is for, from whom, and for which sign-in. */
    void requireClaims(OidcSettings settings, String nonce, Instant now) {
        try {
            require(settings.issuer().equals(claims.getIssuer()), Reason.ISSUER);
            var subject = claims.getSubject();
            require(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, Reason.SUBJECT);
            requireAudience(settings.clientId());
            requireTime(now);
            require(same(nonce, claims.getStringClaim("nonce")), Reason.NONCE);
        } catch (ParseException ofOtherType) {
            throw new OidcRefusal(Reason.TOKEN_UNREADABLE);
        }
    }

    private void requireAudience(String client) throws ParseException {
        var audience = claims.getAudience();
        require(audience.contains(client), Reason.AUDIENCE);
        var party = claims.getStringClaim("azp");
        require(audience.size() == 1 || party != null, Reason.AUTHORISED_PARTY);
        require(party == null || party.equals(client), Reason.AUTHORISED_PARTY);
    }

    private void requireTime(Instant now) {
        require(isAfter(claims.getExpirationTime(), now.minus(SKEW)), Reason.EXPIRED);
        var notBefore = claims.getNotBeforeTime();
        require(notBefore == null || !isAfter(notBefore, now.plus(SKEW)), Reason.NOT_YET_VALID);
        var issued = claims.getIssueTime();
        require(
                issued != null && !isAfter(issued, now.plus(SKEW)) && isAfter(issued, now.minus(OLDEST)),
                Reason.ISSUED_AT);
    }

    /** Where the token names the access token that came with it, it must be that one. */
    void requireAccessToken(@Nullable Object accessToken) {
        try {
            var hash = claims.getStringClaim("at_hash");
            if (hash == null) {
                return;
            }
            require(accessToken instanceof String, Reason.ACCESS_TOKEN_HASH);
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(accessToken).getBytes(StandardCharsets.US_ASCII));
            var half = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
            require(same(half, hash), Reason.ACCESS_TOKEN_HASH);
        } catch (ParseException ofOtherType) {
            throw new OidcRefusal(Reason.TOKEN_UNREADABLE);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }

    Answer.Known person(OidcSettings settings) {
        return new Answer.Known(claims.getIssuer(), claims.getSubject(), saysBothFactors(settings.factors()));
    }

    private boolean saysBothFactors(Set<String> values) {
        try {
            var methods = claims.getStringListClaim("amr");
            var context = claims.getStringClaim("acr");
            return context != null && values.contains(context)
                    || methods != null && methods.stream().anyMatch(values::contains);
        } catch (ParseException ofOtherType) {
            return false;
        }
    }

    static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAfter(@Nullable Date date, Instant instant) {
        return date != null && date.toInstant().isAfter(instant);
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new OidcRefusal(otherwise);
        }
    }
}
