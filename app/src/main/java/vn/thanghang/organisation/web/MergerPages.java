package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Kept;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Merger;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.organisation.RelationKind;
import vn.thanghang.organisation.Reorganising;
import vn.thanghang.platform.text.Text;

/** A merger: choose the day and who ends in whom, look at what would move, confirm. */
@Controller
class MergerPages {

    static final String FORM = "sap-nhap";

    private final Agencies agencies;
    private final Reorganising reorganising;
    private final AgencyPages pages;

    MergerPages(Agencies agencies, Reorganising reorganising, AgencyPages pages) {
        this.agencies = agencies;
        this.reorganising = reorganising;
        this.pages = pages;
    }

    @Requires(Act.KEEP_ORGANISATION)
    @GetMapping(OrganisationPaths.MERGER)
    ModelAndView form(@RequestParam(defaultValue = "") String ngay) {
        DayAsked asked = DayAsked.of(ngay, pages.today());
        return form(asked, List.of(), Sent.nothing());
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.MERGER)
    ModelAndView merge(CurrentUser user, Text text, @RequestParam MultiValueMap<String, String> typed) {
        var form = new FormReader(FORM, typed.toSingleValueMap(), pages.today());
        LocalDate day = form.date("day");
        Mandate mandate = form.mandate(user);
        List<String> predecessors = typed.getOrDefault("predecessor", List.of());
        boolean isNew = form.checked("isNew");
        var merger = new Merger(
                form.choice("relation", List.of(RelationKind.MERGE, RelationKind.TRANSFER_FUNCTION)),
                day,
                predecessors,
                isNew ? form.required("id") : form.required("successor"),
                isNew ? form.state() : null,
                mandate.basis());
        DayAsked asked = DayAsked.of(form.isRight() ? day.toString() : "", pages.today());
        if (!form.isRight()) {
            return form(asked, predecessors, form.sent());
        }
        boolean confirmed = form.checked("confirmed");
        var outcome = confirmed ? reorganising.carryOut(mandate, merger) : reorganising.rehearse(mandate, merger);
        return switch (outcome.kept()) {
            case Kept.Refused(List<Refusal> reasons) ->
                form(asked, predecessors, form.sent().refused(pages.names().words(text, reasons)));
            case Kept.Done done
            when confirmed ->
                new ModelAndView("redirect:" + OrganisationPaths.agency(merger.successor(), day) + "&xong");
            case Kept.Done done -> rehearsed(merger, outcome, form.sent());
        };
    }

    private ModelAndView rehearsed(Merger merger, Reorganising.Outcome outcome, Sent sent) {
        return new ModelAndView("organisation/rehearsal")
                .addObject("merger", merger)
                .addObject("outcome", outcome)
                .addObject("sent", sent)
                .addObject("names", pages.names());
    }

    /** What exists on the last day before. */
    private ModelAndView form(DayAsked asked, List<String> chosen, Sent sent) {
        var page = new ModelAndView("organisation/merger")
                .addObject("asked", asked)
                .addObject("there", agencies.onDate(asked.day().minusDays(1)))
                .addObject("chosen", chosen)
                .addObject("sent", sent)
                .addObject("key", sent.value(FORM, "key", UUID.randomUUID().toString()))
                .addObject("names", pages.names());
        if (sent.isRefused()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
