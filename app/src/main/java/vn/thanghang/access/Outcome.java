package vn.thanghang.access;

import java.util.List;

/** Done, with what came of it; or refused, with every reason at once. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<AccountRefusal> reasons) implements Outcome<T> {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(AccountRefusal reason) {
        return new Refused<>(List.of(reason));
    }
}
