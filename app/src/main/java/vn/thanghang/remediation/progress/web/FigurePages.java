package vn.thanghang.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.progress.ConfirmingFigures;
import vn.thanghang.remediation.progress.ConfirmingFigures.Outcome;

/** The page of a month: the head looks at what was reported and stands behind it with one button. */
@Controller
class FigurePages {

    private static final int MONTHS_BACK = 12;

    private final ConfirmingFigures figures;
    private final Units units;
    private final Clock clock;

    FigurePages(ConfirmingFigures figures, Units units, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.CONFIRM_FIGURES)
    @GetMapping(ReportPaths.FIGURES)
    ModelAndView month(
            CurrentUser user,
            @RequestParam(defaultValue = "") String thang,
            @RequestParam(name = "co-quan", defaultValue = "") String agency) {
        return page(user, agency(user, agency), month(thang), Map.of());
    }

    @Requires(Act.CONFIRM_FIGURES)
    @PostMapping(ReportPaths.FIGURES)
    ModelAndView confirm(
            CurrentUser user,
            @RequestParam(defaultValue = "") String thang,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "bao-cao", required = false) @Nullable List<UUID> chosen) {
        String own = agency(user, agency);
        Map<UUID, Outcome> outcomes = figures.confirm(user, own, month(thang), chosen == null ? List.of() : chosen);
        ModelAndView page = page(user, own, month(thang), outcomes);
        if (outcomes.isEmpty() || outcomes.containsValue(Outcome.REPLACED)) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("asked", true);
    }

    private ModelAndView page(CurrentUser user, String agency, YearMonth month, Map<UUID, Outcome> outcomes) {
        UnitNames names = units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
        var months = new LinkedHashMap<String, String>();
        for (int i = 0; i <= MONTHS_BACK; i++) {
            YearMonth each = figures.thisMonth().minusMonths(i);
            months.put(each.toString(), words(each));
        }
        months.putIfAbsent(month.toString(), words(month));
        var agencies = new LinkedHashMap<String, String>();
        figures.agencies(user).forEach(id -> agencies.put(id, names.of(id)));
        return new ModelAndView("remediation/report/figures")
                .addObject("lines", figures.lines(user, agency, month))
                .addObject("agency", agency)
                .addObject("agencies", agencies)
                .addObject("month", month.toString())
                .addObject("monthWords", words(month))
                .addObject("months", months)
                .addObject("outcomes", outcomes)
                .addObject("asked", false);
    }

    private static String words(YearMonth month) {
        return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }

    private String agency(CurrentUser user, String asked) {
        List<String> own = figures.agencies(user);
        return own.stream()
                .filter(each -> asked.isEmpty() || each.equals(asked))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }

    private YearMonth month(String typed) {
        try {
            return typed.isEmpty() ? figures.thisMonth() : YearMonth.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return figures.thisMonth();
        }
    }
}
