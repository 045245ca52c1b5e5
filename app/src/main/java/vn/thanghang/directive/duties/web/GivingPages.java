package vn.thanghang.directive.duties.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DirectiveState;
import vn.thanghang.directive.duties.DutyResult;
import vn.thanghang.directive.duties.DutyResult.Fault;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.GivingDuties;
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.text.Text;

/** The page on which a registered document becomes duties: everything is proposed, a person looks at it and gives them. */
@Controller
class GivingPages {

    private static final String GIVE = DutyPaths.DIRECTIVE + "/giao";

    private final GivingDuties giving;
    private final FindingDuties finding;
    private final FindingDocuments documents;
    private final GiveCheck check;
    private final Units units;

    GivingPages(GivingDuties giving, FindingDuties finding, FindingDocuments documents, GiveCheck check, Units units) {
        this.giving = giving;
        this.finding = finding;
        this.documents = documents;
        this.check = check;
        this.units = units;
    }

    @Requires(Act.GIVE_DUTIES)
    @GetMapping(GIVE)
    ModelAndView form(CurrentUser user, Text text, @PathVariable UUID id) {
        Document document = registered(user, id);
        Optional<Directive> stored = finding.directive(id);
        if (stored.isPresent() && stored.get().state() != DirectiveState.DRAFT) {
            return new ModelAndView("redirect:" + DutyPaths.directive(id));
        }
        GiveForm proposed = proposed(document, giving.propose(document), text);
        UnitNames names = units.names(giving.day(document));
        GiveForm form = stored.map(draft ->
                        proposed.with(draft, names::of, duty -> duty.due() == null ? "" : text.date(duty.due())))
                .orElse(proposed);
        return page(document, form, stored.map(Directive::version).orElse(GivingDuties.NEW), Map.of());
    }

    @Requires(Act.GIVE_DUTIES)
    @PostMapping(GIVE)
    ModelAndView give(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Document document = registered(user, id);
        ProposedDirective proposal = giving.propose(document);
        GiveForm form = proposed(document, proposal, text).sent(sent);
        GiveCheck.Checked checked = check.read(form, proposal.birth(), giving.day(document));
        String seen = sent.getOrDefault("version", "");
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : GivingDuties.NEW;
        boolean keeps = sent.getOrDefault("viec", "").equals("luu");
        var by = new By(user.actor(), user.displayName());
        if (!checked.faults().isEmpty()) {
            return refused(document, form, version, checked.faults(), text);
        }
        DutyResult result =
                keeps ? giving.save(id, version, checked.draft(), by) : giving.give(id, version, checked.draft(), by);
        return switch (result) {
            case DutyResult.Done(Directive done) ->
                new ModelAndView("redirect:"
                        + (done.state() == DirectiveState.DRAFT
                                ? DutyPaths.give(id) + "?xong=luu"
                                : DutyPaths.directive(id) + "?xong=giao"));
            case DutyResult.Late(Directive now) -> late(now);
            case DutyResult.Refused(List<Fault> faults) -> refused(document, form, version, faults, text);
        };
    }

    private Document registered(CurrentUser user, UUID id) {
        user.require(Act.GIVE_DUTIES, Relation.NONE, Standing.OPEN);
        return documents
                .find(id)
                .filter(found -> found.state() == DocumentState.REGISTERED)
                .orElseThrow(NotFoundForUser::new);
    }

    private GiveForm proposed(Document document, ProposedDirective proposal, Text text) {
        LocalDate day = giving.day(document);
        return GiveForm.of(proposal, units.names(day)::of, duty -> duty.due() == null ? "" : text.date(duty.due()));
    }

    private ModelAndView refused(Document document, GiveForm form, int version, List<Fault> faults, Text text) {
        ModelAndView page = page(document, form, version, DutyWords.errors(text, faults));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Document document, GiveForm form, int version, Map<String, String> errors) {
        var sources = new ArrayList<String>();
        form.rows().forEach(row -> sources.add(giving.source(document, row.position())));
        return new ModelAndView("directive/duties/give")
                .addObject("document", document)
                .addObject("form", form)
                .addObject("sources", sources)
                .addObject("version", version)
                .addObject("errors", errors)
                .addObject("known", documents.known(document.fields().citations()));
    }

    private static ModelAndView late(Directive now) {
        return new ModelAndView("directive/duties/late", HttpStatus.CONFLICT).addObject("now", now);
    }
}
