package vn.thanghang.platform;

import java.util.List;

/** Input of a command that cannot be used: a message key and what the message names. Ends with exit code 2. */
public final class BadInput extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    public BadInput(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
