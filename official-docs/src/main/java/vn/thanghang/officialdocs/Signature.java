package vn.thanghang.officialdocs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Components 7a and 7b: by what authority somebody signs, in what office, and the name.
 *
 * @param chain the authority lines above the office, outermost first; empty when the head signs
 * @param position the office of the signer as printed, for example {@code PHÓ CHỦ TỊCH}
 * @param name without academic titles; {@code null} while unknown
 */
public record Signature(
        List<Authority> chain, String position, @Nullable String name) {
    /** How a signer stands to the body or head signed for. */
    public enum Capacity {
        /** On behalf of a collective. */
        TM("TM."),
        /** A deputy for the head. */
        KT("KT."),
        /** By order of the head. */
        TL("TL."),
        /** By written authorisation. */
        TUQ("TUQ."),
        /** Acting head. */
        Q("Q.");

        private final String mark;

        Capacity(String mark) {
            this.mark = mark;
        }

        /** The mark with its full stop, for example {@code KT.}. */
        public String mark() {
            return mark;
        }
    }

    /** One line such as {@code KT. CHỦ TỊCH}. */
    public record Authority(Capacity capacity, String office) {
        /** The line as printed. */
        public String line() {
            return capacity.mark() + " " + office;
        }
    }

    public Signature {
        chain = List.copyOf(chain);
    }

    /** The head signs. */
    public static Signature of(String position, @Nullable String name) {
        return new Signature(List.of(), position, name);
    }

    /** Somebody signs for an office or body. */
    public static Signature of(Capacity capacity, String office, String position, @Nullable String name) {
        return new Signature(List.of(new Authority(capacity, office)), position, name);
    }
}
