package vn.thanghang.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The name typed to sign in: small Latin letters, figures and . _ - @, three to eighty of them. */
final class Login {

    private Login() {}

    static Optional<String> parse(String typed) {
        var plain = folded(typed);
        return plain.matches("[a-z0-9][a-z0-9._@-]{2,79}") ? Optional.of(plain) : Optional.empty();
    }

    /** What is looked up and counted, also for text that cannot be a login. */
    static String folded(String typed) {
        var bounded = typed.length() > 200 ? typed.substring(0, 200) : typed;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
