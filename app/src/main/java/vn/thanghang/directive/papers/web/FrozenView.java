package vn.thanghang.directive.papers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.CopyProposal;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.FrozenPaper;
import vn.thanghang.directive.papers.Issuing;
import vn.thanghang.directive.papers.IssuingPapers;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperState;
import vn.thanghang.directive.papers.RecordingSignedCopies;
import vn.thanghang.directive.papers.SignedCopyBack;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.platform.text.Text;

/** The page of a paper that is not written on any more: what was frozen, the copy that came back, where it is now. */
@Component
class FrozenView {

    private final FindingPapers finding;
    private final RecordingSignedCopies copies;
    private final IssuingPapers issuing;
    private final PaperView drafts;

    FrozenView(FindingPapers finding, RecordingSignedCopies copies, IssuingPapers issuing, PaperView drafts) {
        this.finding = finding;
        this.copies = copies;
        this.issuing = issuing;
        this.drafts = drafts;
    }

    ModelAndView page(Paper paper, CurrentUser user) {
        Optional<SignedCopyBack> copy = copies.waiting(paper);
        Optional<FrozenPaper> frozen = finding.frozen(paper);
        OfficialDocument sheet = frozen.map(FrozenPaper::document).orElseGet(() -> draft(paper));
        return new ModelAndView("directive/papers/paper")
                .addObject("paper", paper)
                .addObject("user", user)
                .addObject("frozen", frozen.filter(version -> paper.state() != PaperState.DRAFT))
                .addObject("copy", copy)
                .addObject("typed", copy.map(SignedCopyBack::proposal).orElse(new CopyProposal("", "", "", "")))
                .addObject("errors", Map.of())
                .addObject("ownNumbers", issuing.givesNumbers())
                .addObject("key", UUID.randomUUID())
                .addObject("done", "")
                .addObject("sheet", new HtmlWriter().write(sheet));
    }

    private OfficialDocument draft(Paper paper) {
        return drafts.compose(finding.newest(paper).orElseThrow().fields()).document();
    }

    /** The page with what keeps the signed copy from being confirmed. */
    ModelAndView wrong(Paper paper, CurrentUser user, CopyProposal typed, List<Issuing.Fault> faults, Text text) {
        var errors = new LinkedHashMap<String, String>();
        faults.forEach(fault -> errors.putIfAbsent(fault.fieldId(), text.of("directive.copy.fault." + fault.name())));
        return refused(page(paper, user).addObject("typed", typed), errors);
    }

    /** The page with the reason why a file is not taken as the signed copy. */
    ModelAndView notTaken(Paper paper, CurrentUser user, String fieldId, String words) {
        return refused(page(paper, user), Map.of(fieldId, words));
    }

    private static ModelAndView refused(ModelAndView page, @Nullable Map<String, String> errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("errors", errors);
    }
}
