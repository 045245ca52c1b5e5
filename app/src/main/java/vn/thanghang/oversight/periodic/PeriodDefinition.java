package vn.thanghang.oversight.periodic;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a periodic report is asked for.
 *
 * @param cutOffDay day of the last month of the period; the last one where the month is shorter
 * @param dueDay day on which the report is due, in the same month or the next
 * @param document căn cứ yêu cầu báo cáo: the registered document that asks for it
 * @param cited number and date of that document
 * @param endedOn null while it is asked for
 */
public record PeriodDefinition(
        UUID id,
        int version,
        String name,
        Frequency frequency,
        int cutOffDay,
        int dueDay,
        boolean dueNextMonth,
        UUID document,
        String cited,
        @Nullable LocalDate endedOn) {}
