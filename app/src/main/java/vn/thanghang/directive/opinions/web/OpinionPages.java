package vn.thanghang.directive.opinions.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Units;
import vn.thanghang.directive.opinions.AskingOpinions;
import vn.thanghang.directive.opinions.GivingOpinion;
import vn.thanghang.directive.opinions.Opinion;
import vn.thanghang.directive.opinions.OpinionRequest;
import vn.thanghang.directive.opinions.OpinionResult;
import vn.thanghang.directive.opinions.OpinionTable;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.files.FileStore;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.FileDownload;

/** A draft on which opinions are gathered: one's own opinion, all of them together, what becomes of them. */
@Controller
class OpinionPages {

    private static final int WORDS_CHARS_MAX = 8000;

    private final GivingOpinion opinions;
    private final AskingOpinions asking;
    private final FileStore files;
    private final Units units;
    private final KnownAgencies agencies;

    OpinionPages(GivingOpinion opinions, AskingOpinions asking, FileStore files, Units units, KnownAgencies agencies) {
        this.opinions = opinions;
        this.asking = asking;
        this.files = files;
        this.units = units;
        this.agencies = agencies;
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OpinionPaths.OPINIONS)
    ModelAndView list(CurrentUser user) {
        return new ModelAndView("directive/opinions/list")
                .addObject("requests", opinions.list(user))
                .addObject("user", user)
                .addObject("opinions", opinions);
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OpinionPaths.REQUEST)
    ModelAndView request(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        return page(user, opinions.request(user, id), Map.of(), "")
                .addObject("done", xong.matches("gui|y-kien|tiep-thu|ket-thuc") ? xong : "");
    }

    @Requires(Act.GIVE_OPINION)
    @PostMapping(OpinionPaths.REQUEST + "/y-kien")
    ModelAndView give(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        OpinionRequest request = opinions.request(user, id);
        var sections = new LinkedHashMap<Integer, Opinion.OnSection>();
        boolean agreesWithAll = sent.getOrDefault("tat-ca", "").equals("thong-nhat");
        for (OpinionRequest.Section section : request.sections()) {
            String choice = agreesWithAll ? "thong-nhat" : sent.getOrDefault("chon-" + section.position(), "");
            if (!choice.isEmpty()) {
                sections.put(
                        section.position(),
                        new Opinion.OnSection(choice.equals("thong-nhat"), words(sent, "loi-" + section.position())));
            }
        }
        var mine = new Opinion(
                sent.getOrDefault("co-quan", ""), version(sent), sections, words(sent, "chung"), null, null);
        return answer(user, text, id, sent, opinions.give(user, id, mine), "y-kien");
    }

    @Requires(Act.ASK_OPINIONS)
    @PostMapping(OpinionPaths.REQUEST + "/tiep-thu")
    ModelAndView handle(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return answer(user, text, id, sent, asking.handle(user, id, version(sent), handling(sent), false), "tiep-thu");
    }

    @Requires(Act.ASK_OPINIONS)
    @PostMapping(OpinionPaths.REQUEST + "/ket-thuc")
    ModelAndView close(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return answer(user, text, id, sent, asking.handle(user, id, version(sent), Map.of(), true), "ket-thuc");
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OpinionPaths.REQUEST + "/du-thao.pdf")
    ResponseEntity<byte[]> draft(CurrentUser user, @PathVariable UUID id) {
        OpinionRequest request = opinions.request(user, id);
        return FileDownload.of("du-thao.pdf", files.find(request.pdf()).orElseThrow(NotFoundForUser::new));
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OpinionPaths.REQUEST + "/bang-tong-hop.docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID id) {
        return FileDownload.of("bang-tong-hop-y-kien.docx", new DocxWriter().write(table(user, id)));
    }

    @Requires(Act.READ_PAPERS)
    @GetMapping(OpinionPaths.REQUEST + "/bang-tong-hop.pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID id) {
        return FileDownload.of("bang-tong-hop-y-kien.pdf", new PdfWriter().write(table(user, id)));
    }

    /** Only for those whose draft it is: the others see their own part. */
    private OfficialDocument table(CurrentUser user, UUID id) {
        OpinionRequest request = opinions.request(user, id);
        if (!opinions.gathers(user, request)) {
            throw new NotFoundForUser();
        }
        return OpinionTable.paper(
                request,
                request.agency().isEmpty() ? KnownAgencies.Own.UNKNOWN : agencies.of(request.agency()),
                agency -> agencies.of(agency).name());
    }

    private ModelAndView answer(
            CurrentUser user, Text text, UUID id, Map<String, String> sent, OpinionResult result, String done) {
        return switch (result) {
            case OpinionResult.Done _ -> new ModelAndView("redirect:" + OpinionPaths.request(id) + "?xong=" + done);
            case OpinionResult.Late(OpinionRequest now) ->
                again(page(user, now, sent, text.of("directive.opinion.late")), HttpStatus.CONFLICT);
            case OpinionResult.Refused(var reason) ->
                again(
                        page(
                                user,
                                opinions.request(user, id),
                                sent,
                                text.of("directive.opinion.refusal." + reason.name())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** @param typed what was sent and not kept: it stands in the fields again */
    private ModelAndView page(CurrentUser user, OpinionRequest request, Map<String, String> typed, String error) {
        return new ModelAndView("directive/opinions/request")
                .addObject("request", request)
                .addObject("asked", opinions.asked(user, request))
                .addObject("gathers", opinions.gathers(user, request))
                .addObject("names", units.names(asking.today()))
                .addObject("user", user)
                .addObject("typed", typed)
                .addObject("error", error)
                .addObject("done", "");
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static Map<Integer, String> handling(Map<String, String> sent) {
        var handling = new LinkedHashMap<Integer, String>();
        for (String name : sent.keySet()) {
            if (name.matches("tiep-thu-\\d{1,4}")) {
                handling.put(Integer.valueOf(name.substring("tiep-thu-".length())), words(sent, name));
            }
        }
        return handling;
    }

    private static String words(Map<String, String> sent, String name) {
        return BorderText.lines(Objects.requireNonNullElse(sent.get(name), "")).within(WORDS_CHARS_MAX);
    }

    private static int version(Map<String, String> sent) {
        String seen = sent.getOrDefault("version", "");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }
}
