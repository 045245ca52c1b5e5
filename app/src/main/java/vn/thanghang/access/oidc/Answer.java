package vn.thanghang.access.oidc;

/** What came of a sign-in elsewhere. */
public sealed interface Answer {

    /**
     * Somebody the provider knows.
     *
     * @param bothFactors whether the provider says that two factors were shown there
     */
    record Known(String issuer, String subject, boolean bothFactors) implements Answer {}

    /**
     * Nobody.
     *
     * @param reason for logs, in capitals
     * @param unreachable whether the provider did not answer in time or not as it should
     */
    record Refused(String reason, boolean unreachable) implements Answer {}
}
