package vn.thanghang.oversight.periodic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The draft of a period with its figures as they were cut off.
 *
 * @param agency {@link #ROLL_UP} for the roll-up of the department of home affairs
 * @param figures as they stand in the draft
 * @param paragraph what the agency may put into its report on administrative reform
 */
public record PeriodReport(
        UUID id,
        UUID definition,
        int year,
        int number,
        String agency,
        LocalDate cutOff,
        UUID paper,
        String figures,
        String paragraph,
        String madeBy,
        Instant madeAt) {

    /** Stands for the agency in the roll-up. */
    public static final String ROLL_UP = "@tong-hop";
}
