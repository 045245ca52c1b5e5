package vn.thanghang.access.oidc;

/** Why a sign-in elsewhere was not accepted; for the event log and the log of the program, never with a secret. */
final class OidcRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** One reason for each way in which an answer can be wrong. */
    enum Reason {
        UNREACHABLE,
        METADATA,
        NO_REQUEST,
        TOO_LATE,
        WRONG_STATE,
        OTHER_ISSUER_ANSWERED,
        PROVIDER_REFUSED,
        NO_CODE,
        CODE_REFUSED,
        NO_TOKEN,
        TOKEN_UNREADABLE,
        ALGORITHM,
        HEADER,
        UNKNOWN_KEY,
        SIGNATURE,
        ISSUER,
        SUBJECT,
        AUDIENCE,
        AUTHORISED_PARTY,
        EXPIRED,
        NOT_YET_VALID,
        ISSUED_AT,
        NONCE,
        ACCESS_TOKEN_HASH
    }

    private final Reason reason;

    OidcRefusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
