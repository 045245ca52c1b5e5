package vn.thanghang.remediation.task;

import java.time.LocalDate;

/**
 * Whom a task waits for; the wait counts to them, not to the agency of the task.
 *
 * @param agency id; empty for the department of home affairs
 * @param since the day from which it waits
 */
public record Waiting(Reason reason, String agency, LocalDate since) {

    /** Why it waits. */
    public enum Reason {
        /** An obstacle is to be answered. */
        OBSTACLE,
        /** A coordinating agency has not given its input. */
        INPUT,
        /** The result is to be confirmed. */
        CONFIRMATION
    }
}
