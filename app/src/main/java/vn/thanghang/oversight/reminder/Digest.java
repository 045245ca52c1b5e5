package vn.thanghang.oversight.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one person is told on one day.
 *
 * @param outside the bodies the committee may only ask
 * @param agencies whose things it tells of; empty text for the department that follows the work
 */
record Digest(
        UUID id,
        UUID account,
        LocalDate day,
        List<String> agencies,
        List<Reminder> lines,
        Set<String> outside,
        boolean mailed) {

    int late() {
        return Math.toIntExact(lines.stream().filter(this::isLate).count());
    }

    /** Bodies outside the authority of the committee are told what is planned, never that it is late. */
    boolean isLate(Reminder line) {
        return line.isLate() && !outside.contains(line.agency());
    }

    /** Whether it tells such a body only. */
    boolean isInformation() {
        return lines.stream().allMatch(line -> outside.contains(line.agency()));
    }

    int coming() {
        return lines.size() - late();
    }
}
