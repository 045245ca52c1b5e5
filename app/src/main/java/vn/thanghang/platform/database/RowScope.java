package vn.thanghang.platform.database;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the work of this thread may reach. Every connection is handed out with the scope written into it, and the
 * row-level policies compare it with the owner of each row: a second wall, which stands even where the application
 * forgot to ask. A thread without a scope reaches no protected row.
 *
 * @param text {@code *} for the rows of everybody, otherwise the keys of the owners, separated by commas
 */
public record RowScope(String text) {

    /** No protected row at all. */
    public static final RowScope NOTHING = new RowScope("");

    /** The rows of everybody: for people whose role is not bound to one owner, and for work of the system itself. */
    public static final RowScope EVERYTHING = new RowScope("*");

    /** A key beside those of owners: whoever follows the work of others reads what the policies open to it. */
    public static final String FOLLOWING = "@theo-doi";

    static final String SETTING = "thanghang.rows";

    private static final ThreadLocal<@Nullable RowScope> CURRENT = new ThreadLocal<>();

    /** @throws IllegalArgumentException when a key could be read as several keys or as everything */
    public static RowScope of(Collection<String> owners) {
        for (String owner : owners) {
            if (owner.isEmpty() || owner.equals("*") || owner.contains(",")) {
                throw new IllegalArgumentException("not the key of an owner: " + owner);
            }
        }
        return new RowScope(String.join(",", new TreeSet<>(owners)));
    }

    /** What a connection taken now is bound to. */
    static RowScope current() {
        RowScope scope = CURRENT.get();
        return scope == null ? NOTHING : scope;
    }

    /** Binds this thread until {@link #leave}. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }

    /** Does the work within this scope; afterwards the thread is bound as before. */
    public <T> T call(Supplier<T> work) {
        RowScope before = CURRENT.get();
        enter();
        try {
            return work.get();
        } finally {
            if (before == null) {
                leave();
            } else {
                before.enter();
            }
        }
    }
}
