package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.time.Year;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/**
 * The day a list is about.
 *
 * @param typed as it stands in the address
 * @param unreadable whether it is no date: then the list is about today
 */
public record DayAsked(LocalDate day, String typed, boolean unreadable) {

    static DayAsked of(String typed, LocalDate today) {
        if (typed.isBlank()) {
            return new DayAsked(today, "", false);
        }
        return VietnameseDate.read(typed, Year.from(today)) instanceof DateReading.Read(LocalDate date)
                ? new DayAsked(date, typed, false)
                : new DayAsked(today, typed, true);
    }
}
