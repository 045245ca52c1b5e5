package vn.thanghang.remediation.review.web;

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
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.plan.web.PlanPaths;
import vn.thanghang.remediation.review.CannedRemarks;
import vn.thanghang.remediation.review.CannedRemarks.Added;

/** The words reviewers may take over: added, and taken out of use. */
@Controller
class CannedPages {

    static final String CANNED = PlanPaths.PLANS + "/y-kien-mau";

    private final CannedRemarks canned;

    CannedPages(CannedRemarks canned) {
        this.canned = canned;
    }

    @Requires(Act.REVIEW_PLANS)
    @GetMapping(CANNED)
    ModelAndView all() {
        return page("", "");
    }

    @Requires(Act.REVIEW_PLANS)
    @PostMapping(CANNED)
    ModelAndView add(CurrentUser user, Text text, @RequestParam(name = "noi-dung", defaultValue = "") String words) {
        Added added = canned.add(user, words);
        if (added == Added.DONE) {
            return new ModelAndView("redirect:" + CANNED);
        }
        ModelAndView page = page(
                words,
                text.of(
                        "remediation.canned." + added.name(),
                        text.whole(words.length()),
                        text.whole(CannedRemarks.WORDS_CHARS_MAX)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Requires(Act.REVIEW_PLANS)
    @PostMapping(CANNED + "/{cannedId}/thoi-dung")
    String end(CurrentUser user, @PathVariable UUID cannedId) {
        canned.end(user, cannedId);
        return "redirect:" + CANNED;
    }

    private ModelAndView page(String typed, String wrong) {
        return new ModelAndView("remediation/canned")
                .addObject("all", canned.inUse())
                .addObject("typed", typed)
                .addObject("wrong", wrong);
    }
}
