package vn.thanghang.directive.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.directive.register.Proposal;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.ErrorLine;

/** Puts the review page together: the source with its marks, the form, what is known already. */
@Component
public class ReviewView {

    private final FindingDocuments finding;

    ReviewView(FindingDocuments finding) {
        this.finding = finding;
    }

    /** The page as the reader proposes it. */
    ModelAndView fresh(Document document, Text text) {
        DocumentFields proposed =
                finding.reading(document.id()).map(Proposal::fields).orElse(document.fields());
        return page(document, ReviewForm.of(proposed), List.of(), text);
    }

    /** The page with what was typed. */
    ModelAndView typed(Document document, ReviewForm form, List<FieldError> errors, Text text) {
        ModelAndView page = page(document, form, errors, text);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** The page for whoever comes second: what stands now, what was typed and where they differ. */
    ModelAndView late(Document now, ReviewForm mine, Text text) {
        var page = new ModelAndView("directive/late", HttpStatus.CONFLICT);
        boolean registered = now.state() == DocumentState.REGISTERED;
        return page.addObject("document", now)
                .addObject("differences", registered ? mine.differences(ReviewForm.of(now.fields()), text) : List.of());
    }

    private ModelAndView page(Document document, ReviewForm form, List<FieldError> errors, Text text) {
        Optional<ReadDocument> read = finding.reading(document.id());
        var byField = new LinkedHashMap<String, String>();
        errors.forEach(error -> byField.putIfAbsent(
                error.fieldId(), text.of(error.key(), error.arguments().toArray())));
        List<Citation> cited = ReviewCheck.citedIn(form);
        return new ModelAndView("directive/review")
                .addObject("document", document)
                .addObject("form", form)
                .addObject("errors", byField)
                .addObject(
                        "slices",
                        read.map(r -> new SourceMarks(r, text).slices()).orElse(List.of()))
                .addObject("sureness", SourceMarks.sureness(read.orElse(null)))
                .addObject("known", finding.known(cited))
                .addObject("enclosed", finding.enclosed(document.id()))
                .addObject("signatures", finding.signatures(document.id()))
                .addObject(
                        "same", finding.sameAs(document.id(), document.fields().head()));
    }

    /** The words of the errors, for the summary on top. */
    public static List<ErrorLine> lines(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new ErrorLine(error.getKey(), error.getValue()))
                .toList();
    }
}
