package vn.thanghang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper on days off, as it is entered. It is the basis of each of its days.
 *
 * @param year the year it speaks of
 * @param complete whether it names all days off of that year
 * @param days {@link DayKind#WORKING} takes back what was said of the day before
 */
public record Decision(
        String number,
        String issuer,
        LocalDate dated,
        String summary,
        int year,
        boolean complete,
        List<SpecialDay> days) {

    public Decision {
        String cited = number + " (" + issuer + ")";
        days = days.stream()
                .map(day -> new SpecialDay(day.day(), day.kind(), day.name(), cited))
                .toList();
    }
}
