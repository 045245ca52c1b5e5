package vn.thanghang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.Offices;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;

/** The agencies and localities of any day. */
@Controller
class AgencyListPages {

    private static final int LONGEST_WORDS = 200;

    private final Agencies agencies;
    private final Offices offices;
    private final Clock clock;

    AgencyListPages(Agencies agencies, Offices offices, Clock clock) {
        this.agencies = agencies;
        this.offices = offices;
        this.clock = clock;
    }

    @Requires(Act.READ_ORGANISATION)
    @GetMapping(OrganisationPaths.LIST)
    ModelAndView list(CurrentUser user, @RequestParam Map<String, String> query) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        DayAsked asked = DayAsked.of(query.getOrDefault("ngay", ""), today);
        String words = BorderText.line(query.getOrDefault("q", "")).value();
        String wanted = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        String group = List.of(AgencyKind.Group.values()).stream()
                .map(Enum::name)
                .filter(name -> name.equals(query.get("nhom")))
                .findFirst()
                .orElse("");
        var page = new ModelAndView("organisation/list")
                .addObject("asked", asked)
                .addObject("words", wanted)
                .addObject("group", group)
                .addObject("found", AgencyList.of(agencies, offices, asked.day(), wanted, group))
                .addObject("user", user);
        if (asked.unreadable()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
