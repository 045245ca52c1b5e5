package vn.thanghang.directive.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.directive.duties.DirectiveState;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.FileDownload;
import vn.thanghang.platform.web.Pagination;

/** The register: its list, one document, its file. A draft leads to its review. */
@Controller
class DocumentPages {

    private final FindingDocuments finding;
    private final FindingPapers papers;
    private final FindingDuties duties;
    private final ReviewView review;

    DocumentPages(FindingDocuments finding, FindingPapers papers, FindingDuties duties, ReviewView review) {
        this.finding = finding;
        this.papers = papers;
        this.duties = duties;
        this.review = review;
    }

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping(DocumentPaths.DOCUMENTS)
    ModelAndView list(CurrentUser user, @RequestParam Map<String, String> query) {
        ListFilter filter = ListFilter.of(query);
        boolean drafts = user.may(Act.READ_DOCUMENTS, Relation.NONE, Standing.OPEN);
        long total = finding.count(filter.search(drafts, 1));
        Pagination at = Pagination.of(filter.page(), DocumentSearch.ROWS, total, filter.link());
        return new ModelAndView(
                "directive/list",
                Map.of(
                        "filter",
                        filter,
                        "lines",
                        finding.page(filter.search(drafts, at.current())),
                        "types",
                        finding.types(),
                        "at",
                        at,
                        "user",
                        user));
    }

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping(DocumentPaths.DOCUMENT)
    ModelAndView document(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String xong) {
        Document document = found(user, id);
        if (document.state() == DocumentState.DRAFT) {
            return review.fresh(document, text);
        }
        return new ModelAndView("directive/document")
                .addObject("document", document)
                .addObject("known", finding.known(document.fields().citations()))
                .addObject("written", papers.of(user, id))
                .addObject("directive", duties.directive(id).filter(given -> given.state() != DirectiveState.DRAFT))
                .addObject("enclosed", finding.enclosed(id))
                .addObject("user", user)
                .addObject("signatures", finding.signatures(id))
                .addObject("done", xong.matches("REGISTERED|DISCARDED") ? xong : "");
    }

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping(DocumentPaths.DOCUMENT + "/tep")
    ResponseEntity<byte[]> file(CurrentUser user, @PathVariable UUID id) {
        Document document = found(user, id);
        byte[] bytes = finding.file(document).orElseThrow(NotFoundForUser::new);
        return FileDownload.of(document.fileName(), bytes);
    }

    /** A draft is there only for those who may register it. */
    private Document found(CurrentUser user, UUID id) {
        Document document = finding.find(id).orElseThrow(NotFoundForUser::new);
        user.require(Act.READ_DOCUMENTS, Relation.NONE, document.standing());
        return document;
    }
}
