package vn.thanghang.directive.papers.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.papers.CopyProposal;
import vn.thanghang.directive.papers.CopyReception;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Issuing;
import vn.thanghang.directive.papers.IssuingPapers;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.RecordingSignedCopies;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.directive.web.DocumentPaths;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.files.FileName;
import vn.thanghang.platform.text.Text;

/** The signed copy comes back: bring it, compare it, confirm it into the register, or do not take it. */
@Controller
class SignedCopyPages {

    private static final String COPY = PaperPaths.PAPER + "/ban-ky";

    private final RecordingSignedCopies copies;
    private final IssuingPapers issuing;
    private final FindingPapers finding;
    private final FrozenView view;

    SignedCopyPages(RecordingSignedCopies copies, IssuingPapers issuing, FindingPapers finding, FrozenView view) {
        this.copies = copies;
        this.issuing = issuing;
        this.finding = finding;
        this.view = view;
    }

    @Requires(Act.RECORD_SIGNED_COPY)
    @PostMapping(COPY)
    ModelAndView bring(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String declared,
            @RequestParam int version,
            @RequestParam UUID key)
            throws IOException {
        Paper paper = finding.paper(user, id);
        if (!declared.equals("khong-mat")) {
            return view.notTaken(paper, user, "khong-mat", text.of("directive.intake.undeclared"));
        }
        if (file.isEmpty() || file.getSize() > ReceivingDocuments.FILE_BYTES_MAX) {
            String words = file.isEmpty() ? "directive.intake.noFile" : "directive.intake.tooLarge";
            return view.notTaken(paper, user, "tep", text.of(words));
        }
        String name = FileName.clean(file.getOriginalFilename(), "van-ban");
        return switch (copies.receive(user, id, version, file.getBytes(), name, key)) {
            case CopyReception.Taken(var taken) -> to(taken.id(), "nhan");
            case CopyReception.Late(var now) -> to(now.id(), "muon");
            case CopyReception.Secret() -> WritingPages.secret();
            case CopyReception.NotRead(String words, String detail) ->
                view.notTaken(paper, user, "tep", text.of(words, detail));
        };
    }

    @Requires(Act.RECORD_SIGNED_COPY)
    @GetMapping(COPY + "/tep")
    ResponseEntity<byte[]> file(CurrentUser user, @PathVariable UUID id) {
        Paper paper = finding.paper(user, id);
        var copy = copies.waiting(paper).orElseThrow(NotFoundForUser::new);
        return PaperDownload.FOREIGN.of(copy.fileName(), copies.file(paper).orElseThrow(NotFoundForUser::new));
    }

    @Requires(Act.RECORD_SIGNED_COPY)
    @PostMapping(COPY + "/xac-nhan")
    ModelAndView confirm(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        var typed =
                new CopyProposal(line(sent, "so"), line(sent, "ngay"), line(sent, "nguoi-ky"), line(sent, "ngay-gui"));
        return switch (issuing.issue(user, id, version, typed)) {
            case Issuing.Done(UUID document) ->
                new ModelAndView("redirect:" + DocumentPaths.document(document) + "?xong=REGISTERED");
            case Issuing.Wrong(var faults) -> view.wrong(finding.paper(user, id), user, typed, faults, text);
            case Issuing.Late(var now) -> to(now.id(), "muon");
        };
    }

    @Requires(Act.RECORD_SIGNED_COPY)
    @PostMapping(COPY + "/tra-lai")
    ModelAndView giveBack(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        return to(id, copies.giveBack(user, id, version, reason).isPresent() ? "tra-lai" : "muon");
    }

    private static String line(Map<String, String> sent, String name) {
        return BorderText.line(sent.getOrDefault(name, "")).within(FieldLimits.NAME);
    }

    private static ModelAndView to(UUID id, String done) {
        return new ModelAndView("redirect:" + PaperPaths.paper(id) + "?xong=" + done);
    }
}
