package vn.thanghang.analysis;

/** Input of a statistics command that cannot be used; the message of its key is worded at the command. */
final class StatisticsInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;
    private final String key;

    StatisticsInputException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
