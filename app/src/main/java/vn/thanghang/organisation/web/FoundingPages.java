package vn.thanghang.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.KeepingAgencies;
import vn.thanghang.organisation.Kept;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.platform.text.Text;

/** A new agency or locality that comes out of nothing; what comes out of others is a merger. */
@Controller
class FoundingPages {

    static final String FORM = "moi";

    private final Agencies agencies;
    private final KeepingAgencies keeping;
    private final AgencyPages pages;

    FoundingPages(Agencies agencies, KeepingAgencies keeping, AgencyPages pages) {
        this.agencies = agencies;
        this.keeping = keeping;
        this.pages = pages;
    }

    @Requires(Act.KEEP_ORGANISATION)
    @GetMapping(OrganisationPaths.NEW)
    ModelAndView form() {
        return page(Sent.nothing());
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.NEW)
    ModelAndView found(CurrentUser user, Text text, @RequestParam Map<String, String> typed) {
        var form = new FormReader(FORM, typed, pages.today());
        String id = form.required("id");
        AgencyState state = form.state();
        Period period = form.period();
        Mandate mandate = form.mandate(user);
        if (!form.isRight()) {
            return page(form.sent());
        }
        return switch (keeping.establish(mandate, id, period, state)) {
            case Kept.Done done -> new ModelAndView("redirect:" + OrganisationPaths.agency(id) + "?xong");
            case Kept.Refused(List<Refusal> reasons) ->
                page(form.sent().refused(pages.names().words(text, reasons)));
        };
    }

    private ModelAndView page(Sent sent) {
        var page = new ModelAndView("organisation/found")
                .addObject("sent", sent)
                .addObject("key", UUID.randomUUID().toString())
                .addObject("there", agencies.onDate(pages.today()))
                .addObject("names", pages.names());
        if (sent.isRefused()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
