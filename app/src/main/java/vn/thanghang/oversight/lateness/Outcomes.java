package vn.thanghang.oversight.lateness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.oversight.reminder.LateFact;

/** The one reading of lateness. Once late, always late: what was written down as late stays so after it is done. */
public final class Outcomes {

    private Outcomes() {}

    /**
     * How a thing stands at the end of a day.
     *
     * @param facts those of this thing, whatever date it had then; one determined anew by a document counts no more
     */
    public static Outcome of(DatedThing thing, List<LateFact> facts, LocalDate day) {
        LocalDate due = thing.due();
        if (due == null) {
            return Outcome.NO_DUE_DATE;
        }
        boolean lifted =
                facts.stream().anyMatch(fact -> !fact.counts() && fact.due().equals(due));
        LocalDate lateFrom = thing.lateFrom();
        LocalDate doneOn = thing.doneOn();
        if (doneOn != null && !doneOn.isAfter(day)) {
            boolean late = !lifted && isReached(lateFrom, doneOn)
                    || facts.stream().anyMatch(fact -> fact.counts() && isReached(fact.lateFrom(), doneOn));
            return late ? Outcome.DONE_LATE : Outcome.ON_TIME;
        }
        if (!lifted && isReached(lateFrom, day)) {
            return Outcome.LATE_OPEN;
        }
        return lifted || due.isAfter(thing.originalDue() == null ? due : thing.originalDue())
                ? Outcome.EXTENDED
                : Outcome.NOT_DUE;
    }

    private static boolean isReached(@Nullable LocalDate lateFrom, LocalDate day) {
        return lateFrom != null && !day.isBefore(lateFrom);
    }
}
