package vn.thanghang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Offices;
import vn.thanghang.platform.Vietnam;

/** One agency on a day, with its history. */
@Controller
class AgencyPages {

    private final Agencies agencies;
    private final Offices offices;
    private final Clock clock;

    AgencyPages(Agencies agencies, Offices offices, Clock clock) {
        this.agencies = agencies;
        this.offices = offices;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    @Requires(Act.READ_ORGANISATION)
    @GetMapping(OrganisationPaths.AGENCY)
    ModelAndView agency(CurrentUser user, @PathVariable String agencyId, @RequestParam Map<String, String> query) {
        DayAsked asked = DayAsked.of(query.getOrDefault("ngay", ""), today());
        return page(user, agencyId, asked, Sent.nothing()).addObject("done", query.containsKey("xong"));
    }

    ModelAndView page(CurrentUser user, String agencyId, DayAsked asked, Sent sent) {
        AgencyView view =
                AgencyView.of(agencies, offices, agencyId, asked.day()).orElseThrow(NotFoundForUser::new);
        var page = new ModelAndView("organisation/agency")
                .addObject("view", view)
                .addObject("asked", asked)
                .addObject("sent", sent)
                .addObject("key", UUID.randomUUID().toString())
                .addObject("done", false)
                .addObject("user", user);
        if (sent.isRefused() || asked.unreadable()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    AgencyNames names() {
        return new AgencyNames(agencies.latest());
    }
}
