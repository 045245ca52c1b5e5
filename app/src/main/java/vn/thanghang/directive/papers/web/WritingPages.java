package vn.thanghang.directive.papers.web;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.directive.papers.KnownAgencies.Own;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.Revision;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.directive.papers.StartingPaper;
import vn.thanghang.directive.papers.WritingPapers;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.WebSettings;

/** Begin a paper, and write on it: with "Xem trước" and without a script, with the script while typing. */
@Controller
class WritingPages {

    private static final String DO = "viec";

    private final WritingPapers writing;
    private final FreezingPapers freezing;
    private final FindingPapers finding;
    private final FindingDocuments documents;
    private final KnownAgencies agencies;
    private final PaperView view;
    private final WebSettings settings;

    WritingPages(
            WritingPapers writing,
            FreezingPapers freezing,
            FindingPapers finding,
            FindingDocuments documents,
            KnownAgencies agencies,
            PaperView view,
            WebSettings settings) {
        this.writing = writing;
        this.freezing = freezing;
        this.finding = finding;
        this.documents = documents;
        this.agencies = agencies;
        this.view = view;
        this.settings = settings;
    }

    @Requires(Act.WRITE_PAPERS)
    @GetMapping(PaperPaths.NEW)
    ModelAndView fresh(
            CurrentUser user,
            Text text,
            @RequestParam(defaultValue = "CONGVAN") String loai,
            @RequestParam(name = "tra-loi", required = false) @Nullable UUID answered) {
        DocumentType type = DocumentType.ofCode(loai).orElse(DocumentType.CONG_VAN);
        PaperFields fields = StartingPaper.of(
                type,
                finding.lastOf(user).map(Revision::fields),
                agencies.own(user).orElseGet(() -> new Own(settings.organisation(), "", "", "")),
                YearMonth.from(view.today()),
                answered == null ? null : answered(user, answered));
        return view.fresh(fields, UUID.randomUUID(), user, text);
    }

    private @Nullable Document answered(CurrentUser user, UUID id) {
        return user.may(Act.READ_DOCUMENTS)
                ? documents
                        .find(id)
                        .filter(document -> document.state() == DocumentState.REGISTERED)
                        .orElse(null)
                : null;
    }

    @Requires(Act.WRITE_PAPERS)
    @PostMapping(PaperPaths.NEW)
    ModelAndView start(CurrentUser user, Text text, @RequestParam UUID key, @RequestParam Map<String, String> sent) {
        PaperFields fields = PaperFields.sent(sent);
        if (!sent.getOrDefault(DO, "luu").equals("luu")) {
            return view.fresh(fields, key, user, text);
        }
        return switch (writing.start(user, fields, key)) {
            case Saved.Done(var paper) -> saved(paper.id());
            case Saved.Secret() -> secret();
            case Saved.Late late -> view.late(late, fields, user, text);
        };
    }

    @Requires(Act.WRITE_PAPERS)
    @PostMapping(PaperPaths.PREVIEW)
    ModelAndView preview(Text text, @RequestParam Map<String, String> sent) {
        return view.preview(PaperFields.sent(sent), text);
    }

    @Requires(Act.WRITE_PAPERS)
    @PostMapping(PaperPaths.PAPER)
    ModelAndView write(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        PaperFields fields = PaperFields.sent(sent);
        if (sent.getOrDefault(DO, "").equals("xem-truoc")) {
            var seen = finding.paper(user, id);
            return view.draft(seen, fields, user, text).addObject("version", version);
        }
        return switch (writing.save(user, id, version, fields)) {
            case Saved.Done(var paper) ->
                sent.getOrDefault(DO, "").equals("chot") ? freeze(user, text, paper, fields) : saved(paper.id());
            case Saved.Secret() -> secret();
            case Saved.Late late -> view.late(late, fields, user, text);
        };
    }

    private ModelAndView freeze(CurrentUser user, Text text, Paper paper, PaperFields fields) {
        return switch (freezing.freeze(user, paper.id(), paper.version())) {
            case Freezing.Done(var frozen) ->
                new ModelAndView("redirect:" + PaperPaths.paper(frozen.id()) + "?xong=chot");
            case Freezing.Incomplete(var problems) ->
                view.refused(view.draft(paper, fields, user, text), problems, text);
            case Freezing.Secret() -> secret();
            case Freezing.Late(var now) -> new ModelAndView("redirect:" + PaperPaths.paper(now.id()) + "?xong=muon");
        };
    }

    @Requires(Act.WRITE_PAPERS)
    @PostMapping(PaperPaths.PAPER + "/bo")
    ModelAndView discard(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        boolean done = writing.discard(user, id, version, reason).isPresent();
        return new ModelAndView("redirect:" + PaperPaths.paper(id) + (done ? "?xong=bo" : "?xong=muon"));
    }

    private static ModelAndView saved(UUID id) {
        return new ModelAndView("redirect:" + PaperPaths.paper(id) + "?xong=luu");
    }

    static ModelAndView secret() {
        return new ModelAndView("directive/secret", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
