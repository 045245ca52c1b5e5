package vn.thanghang.oversight.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report, with its evidence as it was on the day of the figures.
 *
 * @param step the proposal of the ladder; null for a remedy
 * @param remedy the fact proposed; null for what is late
 * @param task the task of the remedy; null for what is late
 * @param lateWorkingDays by the fair clock: without the days others held it
 * @param remindedOn the first reminder; null for a remedy
 * @param letters the letters already sent, each with number and date, or the rounds of confirming; in words of the paper
 * @param letterDocuments the registered documents of those letters
 * @param grounds what was put off, and objective causes that were confirmed; empty for none
 * @param finding why the remedy does not meet; empty for what is late
 * @param opinion what the agency says for itself; empty when it was silent
 * @param heardUntil the last day on which it could say something
 * @param ruling null until the committee has concluded
 */
public record ReportLine(
        UUID id,
        Failure failure,
        String agency,
        @Nullable UUID step,
        @Nullable UUID remedy,
        @Nullable UUID task,
        String kind,
        String itemId,
        String subject,
        LocalDate due,
        int lateWorkingDays,
        @Nullable LocalDate remindedOn,
        String letters,
        List<UUID> letterDocuments,
        String grounds,
        String finding,
        String opinion,
        LocalDate heardUntil,
        @Nullable Ruling ruling) {

    public ReportLine {
        letterDocuments = List.copyOf(letterDocuments);
    }

    /** With what the agency has to say for itself. */
    ReportLine heard(String words, LocalDate until) {
        return new ReportLine(
                id,
                failure,
                agency,
                step,
                remedy,
                task,
                kind,
                itemId,
                subject,
                due,
                lateWorkingDays,
                remindedOn,
                letters,
                letterDocuments,
                grounds,
                finding,
                words,
                until,
                ruling);
    }

    /** The step or remedy it stands for. */
    public UUID about() {
        UUID about = step == null ? remedy : step;
        if (about == null) {
            throw new IllegalStateException("a line about nothing: " + id);
        }
        return about;
    }
}
