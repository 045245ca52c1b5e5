package vn.thanghang.oversight.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thanghang.oversight.ladder.Hearing;

/**
 * A case that may be reported once its agency was heard.
 *
 * @param line as it would stand in the report today
 * @param hearing null while the agency has not been asked
 */
public record Candidate(ReportLine line, @Nullable Hearing hearing) {

    /** Whether it may be named: its agency was asked and has answered, or its time is over. */
    public boolean isHeard(LocalDate today) {
        return hearing != null && hearing.isOver(today);
    }
}
