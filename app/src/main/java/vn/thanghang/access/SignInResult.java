package vn.thanghang.access;

import java.time.Instant;

/** The answer to one factor. A refusal says the same whether the account exists or not. */
public sealed interface SignInResult {

    record Accepted(Account account) implements SignInResult {}

    record Refused(int triesLeft) implements SignInResult {}

    record Closed(Instant opensAt) implements SignInResult {}
}
