package vn.thanghang.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and checks what devices answer, with the rules of WebAuthn; knows no accounts and no database. */
final class PasskeyAnswers {

    /** An answer that does not hold. */
    static final class NotAccepted extends RuntimeException {
        private final PasskeyRefusal reason;

        NotAccepted(PasskeyRefusal reason) {
            super(reason.name());
            this.reason = reason;
        }

        PasskeyRefusal reason() {
            return reason;
        }
    }

    /** A passkey a device has just made. */
    record Made(StoredPasskey passkey, String transports) {}

    /** What an accepted answer changes about the stored passkey. */
    record Shown(long signCount, boolean backedUp) {}

    /** In the order we like them; every device can do one of these. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final int LONGEST = 20_000;
    private static final List<PublicKeyCredentialParameters> KEYS = List.of(
            key(COSEAlgorithmIdentifier.ES256), key(COSEAlgorithmIdentifier.EdDSA), key(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** @throws NotAccepted when the answer does not hold */
    Made made(UUID account, PasskeySite site, PasskeyChallenge challenge, String answer) {
        return checked(answer, () -> {
            var parameters = new RegistrationParameters(property(site, challenge), KEYS, true, true);
            return made(account, manager.verifyRegistrationResponseJSON(answer, parameters));
        });
    }

    /** Which passkey a device says it shows; nothing is checked yet. */
    String credentialId(String answer) {
        return checked(answer, () -> text(parsed(answer).getCredentialId()));
    }

    /** @throws NotAccepted when the answer does not hold */
    Shown shown(StoredPasskey passkey, PasskeySite site, PasskeyChallenge challenge, String answer) {
        return checked(answer, () -> {
            var data = parsed(answer);
            var handle = data.getUserHandle();
            if (handle != null && !Objects.equals(accountOf(handle), passkey.accountId())) {
                throw new NotAccepted(PasskeyRefusal.UNKNOWN_PASSKEY);
            }
            var credential = Base64.getUrlDecoder().decode(passkey.credentialId());
            var parameters = new AuthenticationParameters(
                    property(site, challenge), record(passkey, credential), List.of(credential), true, true);
            var shown = Objects.requireNonNull(manager.verify(data, parameters).getAuthenticatorData());
            return new Shown(shown.getSignCount(), shown.isFlagBS());
        });
    }

    /** The handle a device keeps with the passkey: the id of the account, 16 bytes. */
    static String handle(UUID account) {
        return text(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    private Made made(UUID account, RegistrationData data) {
        var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        var key = converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey());
        Set<AuthenticatorTransport> transports = Objects.requireNonNullElse(data.getTransports(), Set.of());
        return new Made(
                new StoredPasskey(
                        account,
                        text(credential.getCredentialId()),
                        text(key),
                        authenticator.getSignCount(),
                        authenticator.isFlagBE(),
                        authenticator.isFlagBS()),
                transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(known -> known.matches("[a-z-]{2,16}"))
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    private AuthenticationData parsed(String answer) {
        return manager.parseAuthenticationResponseJSON(answer);
    }

    private CredentialRecordImpl record(StoredPasskey passkey, byte[] credential) {
        var key =
                converter.getCborMapper().readValue(Base64.getUrlDecoder().decode(passkey.publicKey()), COSEKey.class);
        return new CredentialRecordImpl(
                null,
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, credential, key),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty property(PasskeySite site, PasskeyChallenge challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.name())
                .challenge(new DefaultChallenge(challenge.bytes()))
                .build();
    }

    /** Hostile text makes the library fail in many ways; each of them means that the answer does not hold. */
    private static <T> T checked(String answer, Supplier<T> check) {
        if (answer.length() > LONGEST) {
            throw new NotAccepted(PasskeyRefusal.UNREADABLE);
        }
        try {
            return check.get();
        } catch (NotAccepted known) {
            throw known;
        } catch (RuntimeException failed) {
            throw new NotAccepted(reason(failed));
        }
    }

    private static PasskeyRefusal reason(RuntimeException failed) {
        return switch (failed) {
            case BadOriginException _, BadRpIdException _, CrossOriginException _ -> PasskeyRefusal.WRONG_SITE;
            case UserNotVerifiedException _, UserNotPresentException _ -> PasskeyRefusal.PERSON_NOT_CHECKED;
            case MaliciousCounterValueException _ -> PasskeyRefusal.COUNTER_BACK;
            case BadSignatureException _ -> PasskeyRefusal.WRONG_SIGNATURE;
            case BadChallengeException _ -> PasskeyRefusal.CHALLENGE_OVER;
            default -> PasskeyRefusal.UNREADABLE;
        };
    }

    private static @Nullable UUID accountOf(byte[] handle) {
        if (handle.length != 16) {
            return null;
        }
        var bytes = ByteBuffer.wrap(handle);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static PublicKeyCredentialParameters key(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
