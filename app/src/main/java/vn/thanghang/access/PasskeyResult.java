package vn.thanghang.access;

/** The answer to a passkey that was shown, registered or taken away. */
public sealed interface PasskeyResult {

    record Accepted(Account account) implements PasskeyResult {}

    record Refused(PasskeyRefusal reason) implements PasskeyResult {}
}
