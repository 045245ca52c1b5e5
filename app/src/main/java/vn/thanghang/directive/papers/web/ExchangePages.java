package vn.thanghang.directive.papers.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.directive.papers.ExchangeLetter;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.FrozenPaper;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.directive.web.DocumentPaths;
import vn.thanghang.directive.web.DocumentWords;
import vn.thanghang.officialdocs.edxml.Envelope.Attachment;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.text.Text;

/** A registered outgoing document, or a frozen paper that bears number and day, as an exchange envelope. */
@Controller
class ExchangePages {

    private static final String OF_DOCUMENT = "/van-ban/{id}/edxml";
    private static final String OF_PAPER = PaperPaths.PAPER + "/edxml";

    private final FindingDocuments documents;
    private final FindingPapers papers;
    private final KnownAgencies agencies;
    private final FileStore files;
    private final Clock clock;

    ExchangePages(
            FindingDocuments documents, FindingPapers papers, KnownAgencies agencies, FileStore files, Clock clock) {
        this.documents = documents;
        this.papers = papers;
        this.agencies = agencies;
        this.files = files;
        this.clock = clock;
    }

    /** What is sent, and where its page is. */
    private record Letter(DocumentFields fields, List<Attachment> files, String path) {}

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping(OF_DOCUMENT)
    ModelAndView ofDocument(Text text, @PathVariable UUID id) {
        return form(document(id), text);
    }

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping(OF_DOCUMENT + "/tep")
    Object fileOfDocument(
            Text text,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tu,
            @RequestParam(defaultValue = "") String den) {
        return file(document(id), ExchangeForm.sent(tu, den), text);
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OF_PAPER)
    ModelAndView ofPaper(CurrentUser user, Text text, @PathVariable UUID id) {
        return form(paper(user, id), text);
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OF_PAPER + "/tep")
    Object fileOfPaper(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String tu,
            @RequestParam(defaultValue = "") String den) {
        return file(paper(user, id), ExchangeForm.sent(tu, den), text);
    }

    private Letter document(UUID id) {
        Document document = documents
                .find(id)
                .filter(found -> found.state() == DocumentState.REGISTERED
                        && found.direction() == Direction.OUTGOING
                        && ExchangeLetter.isPossible(found.fields().head()))
                .orElseThrow(NotFoundForUser::new);
        byte[] file = documents.file(document).orElseThrow(NotFoundForUser::new);
        var attachment = new Attachment("tep-1", document.fileName(), null, "application/octet-stream", file);
        return new Letter(document.fields(), List.of(attachment), DocumentPaths.document(id));
    }

    private Letter paper(CurrentUser user, UUID id) {
        Paper paper = papers.paper(user, id);
        FrozenPaper frozen = papers.frozen(paper).orElseThrow(NotFoundForUser::new);
        DocumentFields fields = ExchangeLetter.fields(frozen);
        if (!ExchangeLetter.isPossible(fields.head())) {
            throw new NotFoundForUser();
        }
        byte[] pdf = files.find(frozen.pdf()).orElseThrow(NotFoundForUser::new);
        var attachment = new Attachment("tep-1", "van-ban.pdf", null, "application/pdf", pdf);
        return new Letter(fields, List.of(attachment), PaperPaths.paper(id));
    }

    private ModelAndView form(Letter letter, Text text) {
        DocumentFields fields = letter.fields();
        String from = oneLine(fields.head().issuer());
        List<String> to =
                fields.addressees().stream().map(ExchangePages::oneLine).toList();
        Map<String, String> known =
                agencies.identifiers(Stream.concat(Stream.of(from), to.stream()).toList());
        String lines = to.stream().map(name -> line(known, name)).collect(Collectors.joining("\n"));
        return page(letter, new ExchangeForm(line(known, from), lines), List.of(), text);
    }

    private static String line(Map<String, String> known, String name) {
        return known.getOrDefault(FoldedText.of(name), "") + "; " + name;
    }

    private static String oneLine(String name) {
        return name.replace('\n', ' ');
    }

    private static ModelAndView page(Letter letter, ExchangeForm form, List<String> wrong, Text text) {
        return new ModelAndView("directive/papers/exchange")
                .addObject("path", letter.path())
                .addObject("title", DocumentWords.title(text, letter.fields().head()))
                .addObject("form", form)
                .addObject("wrong", wrong);
    }

    private Object file(Letter letter, ExchangeForm form, Text text) {
        List<String> wrong = form.wrong();
        if (!wrong.isEmpty()) {
            ModelAndView page = page(letter, form, wrong, text);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        byte[] xml = ExchangeLetter.write(
                letter.fields(), form.ends(), letter.files(), LocalDateTime.ofInstant(clock.instant(), Vietnam.ZONE));
        return PaperDownload.EDXML.named(letter.fields().head().code(), xml);
    }
}
