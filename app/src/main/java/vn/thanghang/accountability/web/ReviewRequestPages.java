package vn.thanghang.accountability.web;

import java.util.Map;
import java.util.UUID;
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
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.accountability.file.ReadingFiles;
import vn.thanghang.accountability.review.ReviewRequest;
import vn.thanghang.accountability.review.Reviewed;
import vn.thanghang.accountability.review.ReviewingFiles;
import vn.thanghang.platform.text.Text;

/** Kiến nghị xem xét lại, and its result. */
@Controller
class ReviewRequestPages {

    private final ReviewingFiles reviewing;
    private final ReadingFiles reading;
    private final Units units;

    ReviewRequestPages(ReviewingFiles reviewing, ReadingFiles reading, Units units) {
        this.reviewing = reviewing;
        this.reading = reading;
        this.units = units;
    }

    /** A form whose words are missing comes back on a page of its own, with what was typed. */
    @Requires(Act.REQUEST_REVIEW)
    @PostMapping(FilePaths.FILE + "/kien-nghi")
    ModelAndView file(
            CurrentUser user,
            Text text,
            @PathVariable String agencyId,
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent) {
        String year = sent.getOrDefault("nam", "");
        String path = sent.getOrDefault("dong", "");
        Reviewed filed = reviewing.file(
                user,
                agencyId,
                year.matches("2\\d{3}")
                        ? Integer.parseInt(year)
                        : reading.today().getYear(),
                new ReviewingFiles.Line(
                        sent.getOrDefault("ve", ""),
                        path.matches("/[\\p{Alnum}/:._-]{1,299}") ? path : FilePaths.file(agencyId)),
                sent.getOrDefault("noi-dung", ""),
                key);
        if (filed instanceof Reviewed.Done(UUID id)) {
            return new ModelAndView("redirect:" + FilePaths.request(id));
        }
        ModelAndView again = new ModelAndView("accountability/newRequest")
                .addObject("agency", agencyId)
                .addObject("name", units.names(reading.today()).of(agencyId))
                .addObject("sent", sent)
                .addObject("key", key)
                .addObject("error", words(text, filed));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @Requires(Act.READ_RESULT_FILES)
    @GetMapping(FilePaths.REQUEST)
    ModelAndView request(CurrentUser user, @PathVariable UUID requestId) {
        return page(user, requestId, "", Map.of());
    }

    @Requires(Act.DECIDE_REVIEW)
    @PostMapping(FilePaths.REQUEST + "/ket-qua")
    ModelAndView decide(
            CurrentUser user,
            Text text,
            @PathVariable UUID requestId,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        return after(
                user,
                text,
                requestId,
                reviewing.decide(
                        user,
                        requestId,
                        version,
                        sent.getOrDefault("ket-qua", "").equals("ACCEPTED"),
                        sent.getOrDefault("van-ban", ""),
                        sent.getOrDefault("noi-dung", "")),
                sent);
    }

    @Requires(Act.REQUEST_REVIEW)
    @PostMapping(FilePaths.REQUEST + "/rut")
    ModelAndView withdraw(CurrentUser user, Text text, @PathVariable UUID requestId, @RequestParam int version) {
        return after(user, text, requestId, reviewing.withdraw(user, requestId, version), Map.of());
    }

    private ModelAndView after(CurrentUser user, Text text, UUID id, Reviewed result, Map<String, String> sent) {
        if (result instanceof Reviewed.Done) {
            return new ModelAndView("redirect:" + FilePaths.request(id));
        }
        ModelAndView again = page(user, id, words(text, result), sent);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(CurrentUser user, UUID id, String error, Map<String, String> sent) {
        ReviewRequest request = reviewing.request(user, id);
        return new ModelAndView("accountability/request")
                .addObject("request", request)
                .addObject("name", units.names(reading.today()).of(request.agency()))
                .addObject("mayDecide", user.mayForAgency(Act.DECIDE_REVIEW, request.agency(), Standing.OPEN))
                .addObject("mayWithdraw", user.mayForAgency(Act.REQUEST_REVIEW, request.agency(), Standing.OPEN))
                .addObject("sent", sent)
                .addObject("error", error);
    }

    private static String words(Text text, Reviewed result) {
        return switch (result) {
            case Reviewed.Done _ -> "";
            case Reviewed.Late _ -> text.of("accountability.review.late");
            case Reviewed.Refused(var reason) -> text.of("accountability.review.refused." + reason);
        };
    }
}
