package vn.thanghang.directive.duties.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import vn.thanghang.access.Units;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DirectiveState;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.NotingReceipt;
import vn.thanghang.directive.duties.NotingReceipt.Noted;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.Receipt;
import vn.thanghang.directive.duties.SettingDue;
import vn.thanghang.directive.register.FindingDocuments;

/** The duties of one document, who received them, and the list of all. */
@Controller
class DirectivePages {

    private final FindingDuties finding;
    private final FindingDocuments documents;
    private final NotingReceipt noting;
    private final SettingDue dates;
    private final Units units;

    DirectivePages(
            FindingDuties finding, FindingDocuments documents, NotingReceipt noting, SettingDue dates, Units units) {
        this.finding = finding;
        this.documents = documents;
        this.noting = noting;
        this.dates = dates;
        this.units = units;
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping(DutyPaths.DUTIES)
    ModelAndView list(
            CurrentUser user,
            @RequestParam(name = "chi-so", defaultValue = "") String index,
            @RequestParam(name = "nam", defaultValue = "") String year) {
        boolean drafts = user.may(Act.READ_DUTIES, Relation.NONE, Standing.OPEN);
        int wanted = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        var lines = new ArrayList<DutyTables.Line>();
        for (Directive directive : finding.list(drafts, index, wanted)) {
            documents
                    .find(directive.documentId())
                    .ifPresent(document -> lines.add(new DutyTables.Line(
                            directive,
                            document.fields().head(),
                            missing(directive).size())));
        }
        return new ModelAndView("directive/duties/list")
                .addObject("lines", lines)
                .addObject("index", index)
                .addObject("year", wanted == 0 ? "" : year)
                .addObject("user", user);
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping(DutyPaths.DIRECTIVE)
    ModelAndView directive(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        Optional<Directive> there = finding.directive(id);
        boolean gives = user.may(Act.GIVE_DUTIES);
        if (gives && there.map(Directive::state).orElse(DirectiveState.DRAFT) == DirectiveState.DRAFT) {
            var _ = documents.find(id).orElseThrow(NotFoundForUser::new);
            return new ModelAndView("redirect:" + DutyPaths.give(id));
        }
        Directive directive = finding.directive(user, id);
        var document = documents.find(id).orElseThrow(NotFoundForUser::new);
        List<String> missing = missing(directive);
        return new ModelAndView("directive/duties/directive")
                .addObject("directive", directive)
                .addObject("document", document)
                .addObject("names", units.names(finding.today()))
                .addObject("receipts", finding.receipts(directive))
                .addObject("missing", missing)
                .addObject("mine", toNote(user, directive))
                .addObject("dates", dates)
                .addObject("known", documents.known(document.fields().citations()))
                .addObject("verbs", finding.verbs(directive))
                .addObject("user", user)
                .addObject("done", xong.matches("giao|thoi-han|thu-hoi|da-nhan|da-nhan-truoc|khong-nhan") ? xong : "");
    }

    private List<String> missing(Directive directive) {
        if (directive.state() != DirectiveState.IN_FORCE) {
            return List.of();
        }
        var missing = new ArrayList<>(finding.agencies(directive));
        missing.removeAll(
                finding.receipts(directive).stream().map(Receipt::agency).toList());
        return missing;
    }

    /** The agencies this person has yet to note the receipt for. */
    private List<String> toNote(CurrentUser user, Directive directive) {
        if (directive.state() != DirectiveState.IN_FORCE
                || directive.obligations().stream().noneMatch(Obligation::runs)) {
            return List.of();
        }
        var mine = new ArrayList<>(noting.agencies(user, directive));
        mine.removeAll(finding.receipts(directive).stream().map(Receipt::agency).toList());
        return mine;
    }

    @Requires(Act.RECORD_RECEIPT)
    @PostMapping(DutyPaths.DIRECTIVE + "/da-nhan")
    ModelAndView receive(
            CurrentUser user, @PathVariable UUID id, @RequestParam(name = "co-quan", defaultValue = "") String agency) {
        Directive directive = finding.directive(user, id);
        List<String> own = noting.agencies(user, directive);
        String whose = agency.isEmpty() && !own.isEmpty() ? own.getFirst() : agency;
        if (whose.isEmpty()) {
            throw new NotFoundForUser();
        }
        String done = switch (noting.note(user, id, whose)) {
            case Noted.Done _ -> "da-nhan";
            case Noted.Before _ -> "da-nhan-truoc";
            case Noted.Refused _ -> "khong-nhan";
        };
        return new ModelAndView("redirect:" + DutyPaths.directive(id) + "?xong=" + done);
    }
}
