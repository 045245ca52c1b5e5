package vn.thanghang.access;

/** Why a passkey was not accepted. People read one and the same sentence for most of them; the event log keeps the reason. */
public enum PasskeyRefusal {
    /** No challenge was given in this session, it was for something else, it is too old, or it was answered before. */
    CHALLENGE_OVER,
    /** The passkey is not known, or belongs to somebody else. */
    UNKNOWN_PASSKEY,
    WRONG_SITE,
    /** The device did not check who holds it: no fingerprint, face or PIN. */
    PERSON_NOT_CHECKED,
    /** The counter did not rise: there may be a copy of the passkey. */
    COUNTER_BACK,
    WRONG_SIGNATURE,
    UNREADABLE,
    /** This device is registered already. */
    REGISTERED_ALREADY,
    TOO_MANY,
    /** The second factor that is left must stay. */
    LAST_FACTOR
}
