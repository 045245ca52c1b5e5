package vn.thanghang.directive.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.directive.register.ReceivingUploads;
import vn.thanghang.directive.register.Reception;
import vn.thanghang.directive.register.RegisteringDocuments;
import vn.thanghang.directive.register.Registration;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;

/** Bring a document, look at what was read in it, put it right, confirm it into the register. */
@Controller
class IntakePages {

    private static final int REASON_CHARS_MAX = 500;

    private final ReceivingUploads receiving;
    private final RegisteringDocuments registering;
    private final FindingDocuments finding;
    private final ReviewView review;
    private final Clock clock;

    IntakePages(
            ReceivingUploads receiving,
            RegisteringDocuments registering,
            FindingDocuments finding,
            ReviewView review,
            Clock clock) {
        this.receiving = receiving;
        this.registering = registering;
        this.finding = finding;
        this.review = review;
        this.clock = clock;
    }

    @Requires(Act.REGISTER_DOCUMENTS)
    @GetMapping(DocumentPaths.INTAKE)
    ModelAndView form(CurrentUser user) {
        return form(user, "", "", false);
    }

    @Requires(Act.REGISTER_DOCUMENTS)
    @PostMapping(DocumentPaths.INTAKE)
    ModelAndView bring(
            CurrentUser user,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID upload,
            @RequestParam(defaultValue = "") String declared,
            @RequestParam UUID key)
            throws IOException {
        boolean safe = declared.equals("khong-mat");
        if (!safe) {
            return form(user, "directive.intake.undeclared", "", false);
        }
        if (upload != null) {
            return answer(receiving.receive(upload, key, by(user)), user);
        }
        if (file == null || file.isEmpty()) {
            return form(user, "directive.intake.noFile", "", true);
        }
        if (file.getSize() > ReceivingDocuments.FILE_BYTES_MAX) {
            return form(user, "directive.intake.tooLarge", "", true);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return answer(receiving.receive(file.getBytes(), name, key, by(user)), user);
    }

    private ModelAndView answer(Reception reception, CurrentUser user) {
        return switch (reception) {
            case Reception.Drafted(UUID id) -> new ModelAndView("redirect:" + DocumentPaths.document(id));
            case Reception.Waiting() -> new ModelAndView("redirect:" + DocumentPaths.INTAKE);
            case Reception.NotRead(String words, String detail) -> form(user, words, detail, true);
            case Reception.Secret() -> new ModelAndView("directive/secret", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView form(CurrentUser user, String error, String detail, boolean declared) {
        var page = new ModelAndView(
                "directive/upload",
                Map.of(
                        "error",
                        error,
                        "detail",
                        detail,
                        "declared",
                        declared,
                        "key",
                        UUID.randomUUID(),
                        "open",
                        receiving.open(by(user))));
        if (!error.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @Requires(Act.REGISTER_DOCUMENTS)
    @PostMapping(DocumentPaths.DOCUMENT + "/dang-ky")
    ModelAndView register(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Document document = finding.find(id).orElseThrow(NotFoundForUser::new);
        ReviewForm form = ReviewForm.sent(sent);
        String seen = sent.getOrDefault("version", "");
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
        return switch (sent.getOrDefault("viec", "")) {
            case "them-nhiem-vu" -> review.typed(document, form.withAnotherDuty(), List.of(), text);
            case "them-vien-dan" -> review.typed(document, form.withAnotherCitation(), List.of(), text);
            case "kiem-tra" -> review.typed(document, form, check(form).errors(), text);
            default -> {
                ReviewCheck.Checked checked = check(form);
                yield checked.isRight()
                        ? after(registering.register(id, version, checked.fields(), by(user)), form, text)
                        : review.typed(document, form, checked.errors(), text);
            }
        };
    }

    private ReviewCheck.Checked check(ReviewForm form) {
        return ReviewCheck.of(form, Year.now(clock));
    }

    @Requires(Act.REGISTER_DOCUMENTS)
    @PostMapping(DocumentPaths.DOCUMENT + "/bo")
    ModelAndView discard(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        String why = BorderText.line(reason).within(REASON_CHARS_MAX);
        return after(registering.discard(id, version, why, by(user)), ReviewForm.sent(Map.of()), text);
    }

    private ModelAndView after(Registration result, ReviewForm mine, Text text) {
        return switch (result) {
            case Registration.Done(Document document) ->
                new ModelAndView("redirect:" + DocumentPaths.document(document.id()) + "?xong="
                        + document.state().name());
            case Registration.Late(Document now) -> review.late(now, mine, text);
            case Registration.Unknown() -> throw new NotFoundForUser();
        };
    }

    static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }
}
