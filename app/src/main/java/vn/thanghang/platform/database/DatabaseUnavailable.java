package vn.thanghang.platform.database;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database cannot be made ready; the start-up ends with the reason worded in Vietnamese and English. */
public final class DatabaseUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final DatabaseProblem problem;
    private final String[] arguments;

    DatabaseUnavailable(DatabaseProblem problem, Object... arguments) {
        this(null, problem, arguments);
    }

    DatabaseUnavailable(@Nullable Throwable cause, DatabaseProblem problem, Object... arguments) {
        super(problem + " " + Arrays.toString(arguments), cause);
        this.problem = problem;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    public DatabaseProblem problem() {
        return problem;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }
}
