package vn.thanghang.directive.papers.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.papers.FrozenPaper;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperState;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.files.Sha256;

/** The frozen version: its files to be signed elsewhere, and the way back to writing. */
@Controller
class FrozenPages {

    private final FreezingPapers freezing;
    private final FindingPapers finding;
    private final FileStore files;

    FrozenPages(FreezingPapers freezing, FindingPapers finding, FileStore files) {
        this.freezing = freezing;
        this.finding = finding;
        this.files = files;
    }

    @Requires(Act.FREEZE_PAPERS)
    @PostMapping(PaperPaths.PAPER + "/mo-lai")
    ModelAndView reopen(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        boolean done = freezing.reopen(user, id, version, reason).isPresent();
        return new ModelAndView("redirect:" + PaperPaths.paper(id) + "?xong=" + (done ? "mo-lai" : "muon"));
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(PaperPaths.PAPER + "/trinh-ky.docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID id) {
        Paper paper = finding.paper(user, id);
        return PaperDownload.DOCX.named(name(paper), bytes(frozen(paper).docx()));
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(PaperPaths.PAPER + "/trinh-ky.pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID id) {
        Paper paper = finding.paper(user, id);
        return PaperDownload.PDF.named(name(paper), bytes(frozen(paper).pdf()));
    }

    private FrozenPaper frozen(Paper paper) {
        return finding.frozen(paper)
                .filter(found -> paper.isWrittenHere() || paper.state() != PaperState.DRAFT)
                .orElseThrow(NotFoundForUser::new);
    }

    private byte[] bytes(Sha256 file) {
        return files.find(file).orElseThrow(NotFoundForUser::new);
    }

    private static String name(Paper paper) {
        return "trinh-ky-lan-" + paper.frozen() + " " + paper.subject();
    }
}
