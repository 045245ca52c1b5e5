package vn.thanghang.directive.opinions.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.opinions.AskingOpinions;
import vn.thanghang.directive.opinions.GivingOpinion;
import vn.thanghang.directive.opinions.NotingLeaderOpinion;
import vn.thanghang.directive.opinions.OpinionResult.Reason;
import vn.thanghang.directive.opinions.SubmissionFile;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.directive.web.DocumentWords;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.FileDownload;

/** The file of submission of a draft, and what the leader said about it. */
@Controller
class SubmissionPages {

    private static final int WORDS_CHARS_MAX = 8000;

    private final AskingOpinions asking;
    private final GivingOpinion opinions;
    private final NotingLeaderOpinion leaders;
    private final FindingDocuments documents;
    private final KnownAgencies agencies;

    SubmissionPages(
            AskingOpinions asking,
            GivingOpinion opinions,
            NotingLeaderOpinion leaders,
            FindingDocuments documents,
            KnownAgencies agencies) {
        this.asking = asking;
        this.opinions = opinions;
        this.leaders = leaders;
        this.documents = documents;
        this.agencies = agencies;
    }

    @Requires(Act.ASK_OPINIONS)
    @GetMapping(OpinionPaths.SUBMISSION)
    ModelAndView form(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return page(user, text, asking.paper(user, id), Map.of(), Map.of())
                .addObject("done", xong.matches("y-kien") ? xong : "");
    }

    @Requires(Act.ASK_OPINIONS)
    @GetMapping(OpinionPaths.SUBMISSION + ".pdf")
    ResponseEntity<byte[]> pdf(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(name = "tom-tat", defaultValue = "") String summary,
            @RequestParam(name = "van-ban", required = false) List<String> chosen) {
        return FileDownload.of("ho-so-trinh.pdf", file(user, text, id, chosen).pdf(clean(summary)));
    }

    @Requires(Act.ASK_OPINIONS)
    @GetMapping(OpinionPaths.SUBMISSION + ".docx")
    ResponseEntity<byte[]> docx(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(name = "tom-tat", defaultValue = "") String summary,
            @RequestParam(name = "van-ban", required = false) List<String> chosen) {
        return FileDownload.of("ho-so-trinh.docx", file(user, text, id, chosen).docx(clean(summary)));
    }

    @Requires(Act.ASK_OPINIONS)
    @PostMapping(OpinionPaths.SUBMISSION + "/y-kien-lanh-dao")
    ModelAndView note(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Paper paper = asking.paper(user, id);
        String typed = BorderText.line(Objects.requireNonNullElse(sent.get("ngay"), ""))
                .value();
        var reading = VietnameseDate.read(typed, Year.from(asking.today()));
        var errors = new LinkedHashMap<String, String>();
        if (reading instanceof DateReading.Read(LocalDate day)) {
            String key = sent.getOrDefault("key", "");
            Optional<Reason> refused = leaders.note(
                    user,
                    id,
                    BorderText.line(Objects.requireNonNullElse(sent.get("lanh-dao"), ""))
                            .value(),
                    day,
                    clean(Objects.requireNonNullElse(sent.get("y-kien"), "")),
                    key.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(key) : UUID.randomUUID());
            if (refused.isEmpty()) {
                return new ModelAndView("redirect:" + OpinionPaths.submission(id) + "?xong=y-kien");
            }
            errors.put(
                    refused.get() == Reason.NO_NAME ? "lanh-dao" : "y-kien",
                    text.of("directive.opinion.refusal." + refused.get().name()));
        } else {
            errors.put("ngay", text.of("directive.opinion.refusal.NO_DATE"));
        }
        ModelAndView page = page(user, text, paper, sent, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private SubmissionFile file(CurrentUser user, Text text, UUID id, List<String> chosen) {
        Paper paper = asking.paper(user, id);
        var bases = new ArrayList<SubmissionFile.Basis>();
        for (String document : chosen == null ? List.<String>of() : chosen) {
            if (document.matches("[0-9a-fA-F-]{36}")) {
                documents
                        .find(UUID.fromString(document))
                        .filter(found -> found.state() == DocumentState.REGISTERED)
                        .ifPresent(found -> bases.add(new SubmissionFile.Basis(
                                DocumentWords.code(text, found.fields().head()) + " – "
                                        + DocumentWords.title(
                                                text, found.fields().head()),
                                documents.file(found).orElse(new byte[0]))));
            }
        }
        return new SubmissionFile(
                asking.document(paper),
                opinions.ofPaper(user, id),
                bases,
                agency -> agencies.of(agency).name());
    }

    private ModelAndView page(
            CurrentUser user, Text text, Paper paper, Map<String, String> sent, Map<String, String> errors) {
        var options = new LinkedHashMap<String, String>();
        documents
                .page(new DocumentSearch("", null, "", "", DocumentState.REGISTERED, false, 1))
                .forEach(line -> options.put(
                        line.id().toString(),
                        DocumentWords.code(text, line.head()) + " – " + DocumentWords.title(text, line.head())));
        return new ModelAndView("directive/opinions/submission")
                .addObject("paper", paper)
                .addObject("documents", options)
                .addObject("requests", opinions.ofPaper(user, paper.id()))
                .addObject("said", leaders.of(paper))
                .addObject("key", UUID.randomUUID())
                .addObject("sent", sent)
                .addObject("errors", errors)
                .addObject("done", "");
    }

    private static String clean(String typed) {
        return BorderText.lines(typed).within(WORDS_CHARS_MAX);
    }
}
