package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.oversight.lateness.DatedThing;
import vn.thanghang.oversight.lateness.Outcomes;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.remediation.history.PlanHistory;

/** How the plan an agency owes for a sheet stood at the end of a day. */
final class PlanLines {

    static final String KIND = "remediation.PLAN";

    private PlanLines() {}

    /**
     * @param known null where no plan was begun
     * @param facts of this plan, as they counted at the end of the day, by their dates
     */
    static PlanLine of(Sheet sheet, String agency, @Nullable PlanHistory known, List<LateFact> facts, LocalDate day) {
        String subject = sheet.round().indexCode() + " " + sheet.round().workYear();
        LocalDate due = facts.isEmpty() ? due(sheet, day) : facts.getLast().due();
        LocalDate notified =
                facts.isEmpty() ? sheet.notifiedOn() : facts.getLast().notified();
        LocalDate sent = known == null ? null : known.sentOn(day);
        var thing = new DatedThing(KIND, id(sheet, agency), agency, subject, "/ke-hoach", due, due, notified, sent);
        return new PlanLine(
                sheet.id(),
                known == null || !known.isIssued(day) ? null : known.plan(),
                subject,
                due,
                sent,
                Outcomes.of(thing, facts, day),
                facts.stream()
                        .filter(fact -> !fact.counts())
                        .map(LateFact::document)
                        .findFirst()
                        .orElse(null));
    }

    static String id(Sheet sheet, String agency) {
        return sheet.id() + ":" + agency;
    }

    /** A date counts from the day the agencies were told of it. */
    private static @Nullable LocalDate due(Sheet sheet, LocalDate day) {
        LocalDate notified = sheet.notifiedOn();
        return notified == null || notified.isAfter(day) ? null : sheet.planDue();
    }
}
