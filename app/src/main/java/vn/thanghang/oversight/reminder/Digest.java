package vn.thanghang.oversight.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one person is told on one day.
 *
 * @param agencies whose things it tells of; empty text for the department that follows the work
 */
record Digest(UUID id, UUID account, LocalDate day, List<String> agencies, List<Reminder> lines, boolean mailed) {

    int late() {
        return Math.toIntExact(lines.stream().filter(Reminder::isLate).count());
    }

    int coming() {
        return lines.size() - late();
    }
}
