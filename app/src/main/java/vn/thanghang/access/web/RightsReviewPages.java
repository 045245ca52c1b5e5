package vn.thanghang.access.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.thanghang.access.ReviewingRights;
import vn.thanghang.access.RightsReview.Decision;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.CsvFile;

/** Rà soát quyền: the reviews, the lines of one, deciding them, signing it off, and the report as a file. */
@Controller
class RightsReviewPages {

    static final String PATH = "/quan-tri/ra-soat";
    private static final String ONE = PATH + "/{reviewId}";
    private static final String LINE = "dong-";

    private final ReviewingRights reviewing;
    private final ReviewReport report;

    RightsReviewPages(ReviewingRights reviewing, ReviewReport report) {
        this.reviewing = reviewing;
        this.report = report;
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(PATH)
    ModelAndView list(CurrentUser user) {
        Map<String, Object> model = new HashMap<>();
        model.put("user", user);
        model.put("reviews", reviewing.all());
        model.put("idle", report.disabledIdle(user));
        reviewing.nextDue().ifPresent(due -> model.put("due", due));
        return new ModelAndView("access/rightsReviews", model);
    }

    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(PATH)
    String open(CurrentUser user) {
        reviewing.openNow(user);
        return "redirect:" + PATH;
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(ONE)
    ModelAndView review(
            CurrentUser user, Text text, @PathVariable UUID reviewId, @RequestParam(defaultValue = "") String xong) {
        return page(user, text, reviewId, xong);
    }

    @Requires(Act.READ_ACCOUNTS)
    @GetMapping(ONE + "/tai-ve")
    ResponseEntity<byte[]> download(CurrentUser user, Text text, @PathVariable UUID reviewId) {
        return CsvFile.download("ra-soat-quyen.csv", report.table(text, reviewing.review(user, reviewId)));
    }

    /** One field for each line that was decided: {@code dong-<id>} is KEPT or ENDED. */
    @Requires(Act.MANAGE_ACCOUNTS)
    @PostMapping(ONE + "/dong")
    ModelAndView decide(
            CurrentUser user, Text text, @PathVariable UUID reviewId, @RequestParam Map<String, String> fields) {
        Map<UUID, Decision> decisions = fields.entrySet().stream()
                .filter(field -> field.getKey().matches(LINE + "[0-9a-f-]{36}")
                        && field.getValue().matches("KEPT|ENDED"))
                .collect(Collectors.toMap(
                        field -> UUID.fromString(field.getKey().substring(LINE.length())),
                        field -> Decision.valueOf(field.getValue())));
        if (reviewing.decide(user, reviewId, decisions).isEmpty()) {
            return new ModelAndView("redirect:" + PATH + "/" + reviewId + "?xong=luu");
        }
        return refused(page(user, text, reviewId, "LAST_ADMINISTRATOR"));
    }

    @Requires(Act.SIGN_RIGHTS_REVIEW)
    @PostMapping(ONE + "/ky")
    ModelAndView sign(CurrentUser user, Text text, @PathVariable UUID reviewId) {
        return reviewing
                .sign(user, reviewId)
                .map(reason -> refused(page(user, text, reviewId, reason.name())))
                .orElseGet(() -> new ModelAndView("redirect:" + PATH + "/" + reviewId + "?xong=ky"));
    }

    private ModelAndView page(CurrentUser user, Text text, UUID reviewId, String done) {
        var review = reviewing.review(user, reviewId);
        var lines = reviewing.lines(review);
        Map<String, Object> model = new HashMap<>();
        model.put("user", user);
        model.put("review", review);
        model.put("open", report.toDecide(user, lines));
        model.put("left", lines.stream().filter(line -> !line.isDecided()).count());
        model.put("names", report.names());
        model.put("table", report.table(text, review));
        model.put("signer", report.name(review.signedBy()));
        model.put("done", done);
        return new ModelAndView("access/rightsReview", model);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
