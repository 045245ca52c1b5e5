package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.Appointment;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.HolderKind;
import vn.thanghang.organisation.KeepingAgencies;
import vn.thanghang.organisation.Kept;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.platform.text.Text;

/** What is done to one agency: another name, an end, a correction, a code, somebody in charge. */
@Controller
class AgencyActPages {

    private final KeepingAgencies keeping;
    private final AgencyPages pages;

    AgencyActPages(KeepingAgencies keeping, AgencyPages pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.AGENCY + "/thay-doi")
    ModelAndView change(
            CurrentUser user, Text text, @PathVariable String agencyId, @RequestParam Map<String, String> typed) {
        var form = new FormReader("thay-doi", typed, pages.today());
        AgencyState state = form.state();
        LocalDate from = form.date("from");
        Mandate mandate = form.mandate(user);
        return after(user, text, agencyId, form, () -> keeping.change(mandate, agencyId, from, state));
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.AGENCY + "/sua-sai")
    ModelAndView correct(
            CurrentUser user, Text text, @PathVariable String agencyId, @RequestParam Map<String, String> typed) {
        var form = new FormReader("sua-sai", typed, pages.today());
        AgencyState state = form.state();
        LocalDate line = form.date("line");
        Period period = form.period();
        Mandate mandate = form.mandate(user);
        return after(user, text, agencyId, form, () -> keeping.correct(mandate, agencyId, line, period, state));
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.AGENCY + "/ket-thuc")
    ModelAndView end(
            CurrentUser user, Text text, @PathVariable String agencyId, @RequestParam Map<String, String> typed) {
        var form = new FormReader("ket-thuc", typed, pages.today());
        LocalDate last = form.date("last");
        Mandate mandate = form.mandate(user);
        return after(user, text, agencyId, form, () -> keeping.end(mandate, agencyId, last));
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.AGENCY + "/ma")
    ModelAndView number(
            CurrentUser user, Text text, @PathVariable String agencyId, @RequestParam Map<String, String> typed) {
        var form = new FormReader("ma", typed, pages.today());
        CodeScheme scheme = form.choice("scheme", List.of(CodeScheme.values()));
        String code = form.required("code");
        Period period = form.period();
        Mandate mandate = form.mandate(user);
        return after(user, text, agencyId, form, () -> keeping.number(mandate, agencyId, scheme, period, code));
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.AGENCY + "/bo-nhiem")
    ModelAndView appoint(
            CurrentUser user, Text text, @PathVariable String agencyId, @RequestParam Map<String, String> typed) {
        var form = new FormReader("bo-nhiem", typed, pages.today());
        var appointment = new Appointment(
                form.required("name"),
                form.required("title"),
                form.choice("capacity", List.of(HolderKind.values())),
                form.period());
        Mandate mandate = form.mandate(user);
        return after(
                user,
                text,
                agencyId,
                form,
                () -> keeping.appoint(mandate, agencyId, appointment, form.id("person"), form.checked("endBefore")));
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.AGENCY + "/thoi-giu")
    ModelAndView endTerm(
            CurrentUser user, Text text, @PathVariable String agencyId, @RequestParam Map<String, String> typed) {
        var form = new FormReader("thoi-giu", typed, pages.today());
        LocalDate began = form.date("began");
        LocalDate last = form.date("last");
        Mandate mandate = form.mandate(user);
        return after(
                user,
                text,
                agencyId,
                form,
                () -> form.id("post")
                        .map(post -> keeping.endTerm(mandate, post, began, last))
                        .orElseGet(() -> new Kept.Refused(List.of(Refusal.of(Refusal.Reason.UNKNOWN_POST)))));
    }

    private ModelAndView after(CurrentUser user, Text text, String agencyId, FormReader form, Supplier<Kept> act) {
        DayAsked today = DayAsked.of("", pages.today());
        if (!form.isRight()) {
            return pages.page(user, agencyId, today, form.sent());
        }
        return switch (act.get()) {
            case Kept.Done done -> new ModelAndView("redirect:" + OrganisationPaths.agency(agencyId) + "?xong");
            case Kept.Refused(List<Refusal> reasons) ->
                pages.page(
                        user, agencyId, today, form.sent().refused(pages.names().words(text, reasons)));
        };
    }
}
