package vn.thanghang.remediation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.ExtensionState;
import vn.thanghang.remediation.task.Progress;

/**
 * Everything a task went through, each list in the order of time. Nothing in it is ever written over, so that {@link #on} tells the
 * same of a day whenever it is asked.
 *
 * @param issues the versions of its plan that were put in force, with what they say of this task
 */
public record TaskHistory(
        UUID id,
        UUID plan,
        String startAgency,
        List<Issue> issues,
        List<Prolonging> extensions,
        List<Said> reports,
        List<Checked> rounds,
        List<Passed> handOvers,
        List<Unsatisfactory> remedies) {

    public TaskHistory {
        issues = List.copyOf(issues);
        extensions = List.copyOf(extensions);
        reports = List.copyOf(reports);
        rounds = List.copyOf(rounds);
        handOvers = List.copyOf(handOvers);
        remedies = List.copyOf(remedies);
    }

    /** A version of the plan was put in force; without words when the task does not stand in it any more. */
    public record Issue(
            Instant at,
            boolean contained,
            String criterion,
            String title,
            String output,
            @Nullable LocalDate due) {}

    /** More time was asked for. */
    public record Prolonging(
            LocalDate from,
            LocalDate to,
            String reason,
            boolean afterDue,
            ExtensionState state,
            boolean causeConfirmed,
            String answer,
            String decidedBy,
            @Nullable Instant decidedAt) {}

    /** Its agency said how far it is. */
    public record Said(Instant at, Progress progress) {}

    /** Another party was asked whether the result meets, and answered; the state is ASKED, MEETS, NOT_MET, SUPPLEMENT or WITHDRAWN. */
    public record Checked(
            Instant askedAt,
            LocalDate askedOn,
            String state,
            String reason,
            @Nullable Instant decidedAt) {}

    /** It went to another agency with its piece of work. */
    public record Passed(Instant at, String giver, String receiver) {}

    /** Proposed as not satisfactory, and what the committee concluded. */
    public record Unsatisfactory(
            Instant proposedAt,
            String state,
            @Nullable Instant settledAt,
            @Nullable String document) {}

    /**
     * The task as it stood at the end of a day.
     *
     * @param notified the day from which its date counts for the agency
     * @param granted the requests for more time granted by then
     * @param returned how often its result was returned
     * @param confirmedOn the day its result was found to meet; null before
     * @param document the paper by which the committee concluded that it is not satisfactory; null for none
     */
    public record Then(
            UUID id,
            UUID plan,
            String agency,
            String criterion,
            String title,
            String output,
            LocalDate assignedOn,
            LocalDate originalDue,
            LocalDate due,
            LocalDate notified,
            Progress progress,
            Confirmation confirmation,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate lastReport,
            List<Prolonging> granted,
            int returned,
            boolean unsatisfactoryProposed,
            @Nullable String document) {

        public Then {
            granted = List.copyOf(granted);
        }
    }

    /** Empty before it was issued, and from the day a version of its plan struck it out. */
    public Optional<Then> on(LocalDate day) {
        return new TaskOnDay(this, day).told();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Vietnam.ZONE);
    }
}
