package vn.thanghang.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.reporting.work.FindingWork;
import vn.thanghang.reporting.work.Work;
import vn.thanghang.reporting.work.WorkPart;

/** What must I do now. */
@Controller
class WorkPages {

    static final String WORK = "/viec-cua-toi";

    private static final int ROWS = 12;
    private static final int ROWS_OF_ONE_PART = 300;

    private final FindingWork finding;
    private final WorkCalendar calendar;
    private final AgencyNames names;
    private final Clock clock;

    WorkPages(FindingWork finding, WorkCalendar calendar, AgencyNames names, Clock clock) {
        this.finding = finding;
        this.calendar = calendar;
        this.names = names;
        this.clock = clock;
    }

    @Requires(Act.READ_HOME)
    @GetMapping(WORK)
    ModelAndView work(CurrentUser user, @RequestParam(name = "nhom", defaultValue = "") String only) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        List<WorkPart> parts = Arrays.stream(WorkPart.values())
                .filter(part -> part.name().equals(only))
                .toList();
        Work work = finding.of(user, today, parts.isEmpty() ? ROWS : ROWS_OF_ONE_PART);
        return new ModelAndView("reporting/work")
                .addObject("work", work)
                .addObject("parts", parts.isEmpty() ? List.of(WorkPart.values()) : parts)
                .addObject("words", new WorkWords(calendar, names, today));
    }
}
