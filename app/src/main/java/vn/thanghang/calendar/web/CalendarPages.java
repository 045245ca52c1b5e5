package vn.thanghang.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.Requires;
import vn.thanghang.calendar.DayKind;
import vn.thanghang.calendar.DueDate;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** The working days of a year, and the last day of a deadline. */
@Controller
class CalendarPages {

    static final String CALENDAR = "/lich-lam-viec";

    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2035;

    private final WorkCalendar calendar;
    private final Clock clock;

    CalendarPages(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Requires(Act.READ_CALENDAR)
    @GetMapping(CALENDAR)
    ModelAndView calendar(Text text, @RequestParam Map<String, String> query) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        DeadlineAsked asked = DeadlineAsked.of(query, today);
        Optional<DueDate> due = asked.day().flatMap(from -> asked.rule().map(rule -> calendar.due(rule, from)));
        int year = year(
                query.getOrDefault("nam", ""),
                due.map(DueDate::day).orElse(today).getYear());
        var page = new ModelAndView("calendar/year")
                .addObject("year", year)
                .addObject("before", year > FIRST_YEAR ? year - 1 : 0)
                .addObject("after", year < LAST_YEAR ? year + 1 : 0)
                .addObject("decided", calendar.isDecided(year))
                .addObject("asked", asked)
                .addObject("due", due)
                .addObject("table", CalendarWords.table(text, calendar, year))
                .addObject(
                        "worked",
                        CalendarWords.count(calendar, year, DayKind.WORKING)
                                + CalendarWords.count(calendar, year, DayKind.SWAP_WORK))
                .addObject("swapped", CalendarWords.count(calendar, year, DayKind.SWAP_WORK));
        if (!asked.faults().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static int year(String typed, int otherwise) {
        int year = typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : otherwise;
        return Math.clamp(year, FIRST_YEAR, LAST_YEAR);
    }
}
