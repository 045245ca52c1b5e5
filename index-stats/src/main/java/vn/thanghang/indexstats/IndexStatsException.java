package vn.thanghang.indexstats;

import java.util.List;

/**
 * The one exception of this library: input that cannot be computed with. It carries a code and arguments; the words
 * shown to a person are made at the edge, in his language.
 */
public final class IndexStatsException extends RuntimeException {

    private final String code;
    private final List<Object> arguments;

    /**
     * @param code stable code in kebab case, for example {@code unknown-unit}
     * @param arguments the values that were wrong, in the order the message of that code names them
     */
    public IndexStatsException(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
