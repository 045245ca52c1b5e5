package vn.thanghang.directive.papers.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperAct;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.PaperState;
import vn.thanghang.directive.papers.Revision;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;

/** The papers of one's agencies, one of them, and its draft as a file. */
@Controller
class PaperPages {

    private static final int WORDS_CHARS_MAX = 200;

    private final FindingPapers finding;
    private final PaperView view;
    private final FrozenView frozen;

    PaperPages(FindingPapers finding, PaperView view, FrozenView frozen) {
        this.finding = finding;
        this.view = view;
        this.frozen = frozen;
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(PaperPaths.PAPERS)
    ModelAndView list(
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "trang-thai", defaultValue = "") String state) {
        String words = BorderText.line(q.substring(0, Math.min(q.length(), WORDS_CHARS_MAX)))
                .value();
        String known = Arrays.stream(PaperState.values())
                .map(Enum::name)
                .filter(state::equals)
                .findFirst()
                .orElse("");
        return new ModelAndView("directive/papers/list")
                .addObject("papers", finding.list(user, known, words))
                .addObject("words", words)
                .addObject("state", known)
                .addObject("user", user);
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(PaperPaths.PAPER)
    ModelAndView paper(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        Paper paper = finding.paper(user, id);
        boolean writes =
                paper.allows(PaperAct.SAVE) && user.mayForAgency(Act.WRITE_PAPERS, paper.agency(), paper.standing());
        ModelAndView page = writes ? view.draft(paper, newest(paper), user, text) : frozen.page(paper, user);
        return page.addObject("done", xong.matches("luu|bo|muon|mo-lai|chot|nhan|tra-lai") ? xong : "");
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(PaperPaths.PAPER + "/du-thao.docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID id) {
        Paper paper = finding.paper(user, id);
        return PaperDownload.DOCX.named("du-thao " + paper.subject(), new DocxWriter().write(draft(paper)));
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(PaperPaths.PAPER + "/du-thao.pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID id) {
        Paper paper = finding.paper(user, id);
        return PaperDownload.PDF.named("du-thao " + paper.subject(), new PdfWriter().write(draft(paper)));
    }

    private PaperFields newest(Paper paper) {
        return finding.newest(paper).map(Revision::fields).orElseThrow(NotFoundForUser::new);
    }

    private OfficialDocument draft(Paper paper) {
        return view.compose(newest(paper)).document();
    }
}
