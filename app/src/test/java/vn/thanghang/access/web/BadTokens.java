package vn.thanghang.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Answers of a provider that must not be believed, each with the reason it is refused for. */
final class BadTokens {

    private interface Change {
        String of(JWTClaimsSet claims, JWSHeader head) throws JOSEException, ParseException;
    }

    record Bad(String reason, UnaryOperator<Map<String, Object>> tampering) {}

    private final RSAKey key;
    private final RSAKey strangeKey;
    private final ECKey strangeCurve;
    private final Map<String, Bad> all = new LinkedHashMap<>();

    BadTokens(RSAKey key) {
        this.key = key;
        try {
            // Made beforehand: the provider must not be slow while it lies.
            this.strangeKey = new RSAKeyGenerator(2048).generate();
            this.strangeCurve = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException absent) {
            throw new IllegalStateException(absent);
        }
        algorithms();
        heads();
        keys();
        claims();
        times();
        wholeAnswers();
    }

    Map<String, Bad> all() {
        return all;
    }

    private void algorithms() {
        put("alg none", "TOKEN_UNREADABLE", (claims, head) -> new PlainJWT(claims).serialize());
        put(
                "alg none, written by hand",
                "TOKEN_UNREADABLE",
                (claims, head) ->
                        Base64URL.encode("{\"alg\":\"none\"}") + "." + Base64URL.encode(claims.toString()) + ".");
        put(
                "alg None with the old signature",
                "ALGORITHM",
                (claims, head) -> Base64URL.encode("{\"alg\":\"nOnE\"}") + "." + Base64URL.encode(claims.toString())
                        + "." + Base64URL.encode("x"));
        put(
                "HS256 with the public key as the secret",
                "ALGORITHM",
                (claims, head) -> signed(
                        JWSAlgorithm.HS256,
                        head,
                        claims,
                        new MACSigner(key.toRSAPublicKey().getEncoded())));
        put(
                "HS256 with the secret of the client",
                "ALGORITHM",
                (claims, head) -> signed(
                        JWSAlgorithm.HS256,
                        head,
                        claims,
                        new MACSigner((LocalProvider.SECRET + "0".repeat(32)).getBytes(StandardCharsets.UTF_8))));
        put(
                "HS512",
                "ALGORITHM",
                (claims, head) -> signed(JWSAlgorithm.HS512, head, claims, new MACSigner("0".repeat(64))));
        put(
                "RS512, not on the list",
                "ALGORITHM",
                (claims, head) -> signed(JWSAlgorithm.RS512, head, claims, new RSASSASigner(key)));
    }

    private void heads() {
        head("jku", "HEADER", head -> head.jwkURL(URI.create("http://localhost:9/keys")));
        head("x5u", "HEADER", head -> head.x509CertURL(URI.create("http://localhost:9/cert")));
        head("jwk", "HEADER", head -> head.jwk(key.toPublicJWK()));
        head("x5c", "HEADER", head -> head.x509CertChain(List.of(Base64.encode("certificate"))));
        put("crit", "HEADER", (claims, head) -> {
            // The library does not sign what it would not verify.
            var written = Base64URL.encode("{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[\"x\"],\"x\":1}");
            var signed = written + "." + Base64URL.encode(claims.toString());
            var signature = new RSASSASigner(key)
                    .sign(new JWSHeader(JWSAlgorithm.RS256), signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + signature;
        });
        head("a logout token", "HEADER", head -> head.type(new JOSEObjectType("logout+jwt")));
        head("an access token", "HEADER", head -> head.type(new JOSEObjectType("at+jwt")));
    }

    private void keys() {
        head("unknown kid", "UNKNOWN_KEY", head -> head.keyID("k2"));
        put(
                "another key under the known kid",
                "SIGNATURE",
                (claims, head) -> signed(JWSAlgorithm.RS256, head, claims, new RSASSASigner(strangeKey)));
        put(
                "a key on a curve under the known kid",
                "UNKNOWN_KEY",
                (claims, head) -> signed(JWSAlgorithm.ES256, head, claims, new ECDSASigner(strangeCurve)));
        put("a changed byte", "SIGNATURE", (claims, head) -> {
            var parts = signed(JWSAlgorithm.RS256, head, claims, new RSASSASigner(key))
                    .split("\\.");
            var other = new JWTClaimsSet.Builder(claims).subject("quan.tri").build();
            return parts[0] + "." + Base64URL.encode(other.toString()) + "." + parts[2];
        });
        put("no signature", "TOKEN_UNREADABLE", (claims, head) -> {
            var parts = signed(JWSAlgorithm.RS256, head, claims, new RSASSASigner(key))
                    .split("\\.");
            return parts[0] + "." + parts[1] + ".";
        });
    }

    private void claims() {
        claim("another issuer", "ISSUER", claims -> claims.issuer("https://idp.example"));
        claim("the issuer with a slash", "ISSUER", claims -> claims.issuer(issuer(claims) + "/"));
        claim("no issuer", "ISSUER", claims -> claims.issuer(null));
        claim("another audience", "AUDIENCE", claims -> claims.audience("other"));
        claim("no audience", "AUDIENCE", claims -> claims.audience((String) null));
        claim(
                "two audiences without azp",
                "AUTHORISED_PARTY",
                claims ->
                        claims.audience(List.of(LocalProvider.CLIENT, "other")).claim("azp", null));
        claim("azp of another", "AUTHORISED_PARTY", claims -> claims.claim("azp", "other"));
        claim(
                "two audiences, azp of another",
                "AUTHORISED_PARTY",
                claims ->
                        claims.audience(List.of(LocalProvider.CLIENT, "other")).claim("azp", "other"));
        claim("no subject", "SUBJECT", claims -> claims.subject(null));
        claim("a blank subject", "SUBJECT", claims -> claims.subject(" "));
        claim("a subject without end", "SUBJECT", claims -> claims.subject("x".repeat(256)));
        claim("another nonce", "NONCE", claims -> claims.claim("nonce", "another"));
        claim("no nonce", "NONCE", claims -> claims.claim("nonce", null));
        claim("a nonce that is a list", "TOKEN_UNREADABLE", claims -> claims.claim("nonce", List.of("a")));
        claim("another access token", "ACCESS_TOKEN_HASH", claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"));
    }

    private void times() {
        claim("expired", "EXPIRED", claims -> claims.expirationTime(at(-60)));
        claim("no end", "EXPIRED", claims -> claims.expirationTime(null));
        claim("not yet valid", "NOT_YET_VALID", claims -> claims.notBeforeTime(at(120)));
        claim("issued tomorrow", "ISSUED_AT", claims -> claims.issueTime(at(86_400)));
        claim("issued an hour ago", "ISSUED_AT", claims -> claims.issueTime(at(-3600)));
        claim("no issue time", "ISSUED_AT", claims -> claims.issueTime(null));
    }

    private void wholeAnswers() {
        answer("no ID token", "NO_TOKEN", answer -> answer.remove("id_token"));
        answer("an ID token that is a number", "NO_TOKEN", answer -> answer.put("id_token", 7));
        answer("no token at all", "TOKEN_UNREADABLE", answer -> answer.put("id_token", "a.b.c"));
        answer("five parts", "TOKEN_UNREADABLE", answer -> answer.put("id_token", "a.b.c.d.e"));
        answer("too long", "TOKEN_UNREADABLE", answer -> answer.put("id_token", "a".repeat(20_000)));
        answer(
                "the access token instead",
                "HEADER|NONCE|AUDIENCE",
                answer -> answer.put("id_token", answer.get("access_token")));
    }

    private void head(String name, String reason, Consumer<JWSHeader.Builder> change) {
        put(name, reason, (claims, head) -> {
            var builder = new JWSHeader.Builder(head);
            change.accept(builder);
            return signed(builder.build(), claims, new RSASSASigner(key));
        });
    }

    private void claim(String name, String reason, Consumer<JWTClaimsSet.Builder> change) {
        put(name, reason, (claims, head) -> {
            var builder = new JWTClaimsSet.Builder(claims);
            change.accept(builder);
            return signed(head, builder.build(), new RSASSASigner(key));
        });
    }

    private void answer(String name, String reason, Consumer<Map<String, Object>> change) {
        all.put(name, new Bad(reason, answer -> {
            var changed = new HashMap<>(answer);
            change.accept(changed);
            return changed;
        }));
    }

    private void put(String name, String reason, Change change) {
        answer(name, reason, answer -> {
            try {
                var token = SignedJWT.parse(String.valueOf(answer.get("id_token")));
                answer.put("id_token", change.of(token.getJWTClaimsSet(), token.getHeader()));
            } catch (JOSEException | ParseException odd) {
                throw new IllegalStateException(odd);
            }
        });
    }

    private static String signed(JWSAlgorithm algorithm, JWSHeader head, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        return signed(new JWSHeader.Builder(algorithm).keyID(head.getKeyID()).build(), claims, signer);
    }

    private static String signed(JWSHeader head, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(head, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String issuer(JWTClaimsSet.Builder claims) {
        return claims.build().getIssuer();
    }

    private static Date at(long secondsFromNow) {
        return Date.from(Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofSeconds(secondsFromNow)));
    }
}
