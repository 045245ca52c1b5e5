package vn.thanghang.audit;

import java.util.List;

/** How many events there are, their root, how many of them a checkpoint proves, and everything that does not hold. */
public record LogVerdict(long size, Hash root, long proven, List<LogProblem> problems) {

    public LogVerdict {
        problems = List.copyOf(problems);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }
}
