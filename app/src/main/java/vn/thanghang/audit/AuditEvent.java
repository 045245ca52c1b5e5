package vn.thanghang.audit;

import java.text.Normalizer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One event as a module reports it. {@code act} reads {@code module.subject.verb}, for example
 * {@code catalogue.result-set.published}. {@code before} and {@code after} are references (a version, a hash, a state),
 * never the content itself. {@code details} holds a few short facts; text is stored in NFC. Whose delegated role was used
 * stands among them, under {@link #ON_BEHALF_OF}.
 */
public record AuditEvent(
        Actor actor,
        String act,
        Subject subject,
        @Nullable String before,
        @Nullable String after,
        SortedMap<String, String> details) {

    /** The detail with the account of the one who delegated the role. */
    public static final String ON_BEHALF_OF = "on-behalf-of";

    private static final int LONGEST_VALUE = 500;

    public AuditEvent {
        if (!act.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){1,3}")) {
            throw new IllegalArgumentException("act: " + act);
        }
        before = bounded(before);
        after = bounded(after);
        var copy = new TreeMap<String, String>();
        details.forEach((key, value) -> copy.put(key, shortened(value)));
        if (actor.onBehalfOf() != null) {
            copy.put(ON_BEHALF_OF, actor.onBehalfOf().toString());
        }
        details = Collections.unmodifiableSortedMap(copy);
    }

    public static AuditEvent of(Actor actor, String act, Subject subject) {
        return new AuditEvent(actor, act, subject, null, null, new TreeMap<>());
    }

    public AuditEvent before(@Nullable Object reference) {
        return new AuditEvent(actor, act, subject, text(reference), after, details);
    }

    public AuditEvent after(@Nullable Object reference) {
        return new AuditEvent(actor, act, subject, before, text(reference), details);
    }

    public AuditEvent with(String key, Object value) {
        var more = new TreeMap<>(details);
        more.put(key, value.toString());
        return new AuditEvent(actor, act, subject, before, after, more);
    }

    private static @Nullable String text(@Nullable Object reference) {
        return reference == null ? null : reference.toString();
    }

    private static @Nullable String bounded(@Nullable String reference) {
        return reference == null ? null : shortened(reference);
    }

    /** A NUL would be refused by the database, and a line break would let one event look like two in an export. */
    private static String shortened(String value) {
        var clean = Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
        if (clean.length() <= LONGEST_VALUE) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return clean.substring(0, end);
    }
}
