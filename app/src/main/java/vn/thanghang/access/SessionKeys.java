package vn.thanghang.access;

/** What a session holds: short texts only, so that nothing is ever deserialised into an object. */
public final class SessionKeys {

    public static final String ACCOUNT = "account";
    public static final String FACTORS = "factors";
    public static final String SIGNED_IN_AT = "signedInAt";
    /** When the last factor was shown: at sign-in, or again before a grave act. */
    public static final String SHOWN_AT = "shownAt";

    public static final String DEVICE = "device";
    public static final String CSRF = "csrf";
    public static final String PROPOSED_SEED = "proposedSeed";
    public static final String RECOVERY_CODES = "recoveryCodes";
    public static final String PASSKEY_CHALLENGE = "passkeyChallenge";
    public static final String NEXT = "next";

    public static final String OUTSIDE = "outside";
    public static final String OUTSIDE_PURPOSE = "outsidePurpose";

    private SessionKeys() {}
}
