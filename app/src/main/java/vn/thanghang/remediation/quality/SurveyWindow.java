package vn.thanghang.remediation.quality;

import java.time.LocalDate;

/**
 * The days in which the publisher of an index asks people in a year.
 *
 * @param source where the days are taken from
 */
public record SurveyWindow(LocalDate starts, LocalDate ends, String source) {

    /** Whether what ends on this day can hardly be felt by those who are asked. */
    public boolean isTooLateFor(LocalDate due) {
        return !due.isBefore(starts);
    }
}
