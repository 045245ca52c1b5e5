package vn.thanghang.directive.papers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.papers.ComposedPaper;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.PaperProblem;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** Puts the page of writing together: the form with what was typed, and the paper it makes. */
@Component
class PaperView {

    private final Clock clock;

    PaperView(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    ComposedPaper compose(PaperFields fields) {
        return ComposedPaper.of(fields, Year.from(today()));
    }

    /** The form of a paper that is not stored yet. */
    ModelAndView fresh(PaperFields fields, UUID key, CurrentUser user, Text text) {
        return page(null, fields, user, text).addObject("key", key);
    }

    /** The form of a stored draft. */
    ModelAndView draft(Paper paper, PaperFields fields, CurrentUser user, Text text) {
        return page(paper, fields, user, text);
    }

    /** The form with everything that keeps it from going on. */
    ModelAndView refused(ModelAndView page, List<PaperProblem> problems, Text text) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", PaperFaults.all(problems, text));
    }

    /** Mine stays in the form; what the other one has written stands above it. Saving again keeps mine. */
    ModelAndView late(Saved.Late late, PaperFields mine, CurrentUser user, Text text) {
        ModelAndView page = page(late.now(), mine, user, text);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("late", Optional.of(late.theirs()))
                .addObject(
                        "differences",
                        Optional.of(PaperDifferences.table(late.theirs().fields(), mine, text)));
    }

    /** The paper alone, for the script. */
    ModelAndView preview(PaperFields fields, Text text) {
        ComposedPaper composed = compose(fields);
        return new ModelAndView("directive/papers/preview")
                .addObject(
                        "reminders",
                        PaperFaults.ofDraft(composed.problems(), text).reminders())
                .addObject("paper", new HtmlWriter().write(composed.document()));
    }

    private ModelAndView page(@Nullable Paper paper, PaperFields fields, CurrentUser user, Text text) {
        ComposedPaper composed = compose(fields);
        return new ModelAndView("directive/papers/write")
                .addObject("stored", Optional.ofNullable(paper))
                .addObject("fields", fields)
                .addObject("faults", PaperFaults.ofDraft(composed.problems(), text))
                .addObject("key", new UUID(0, 0))
                .addObject("version", paper == null ? 0 : paper.version())
                .addObject("late", Optional.empty())
                .addObject("differences", Optional.empty())
                .addObject("done", "")
                .addObject("user", user)
                .addObject("preview", new HtmlWriter().write(composed.document()));
    }
}
