package vn.thanghang.directive.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.api.Cursor;
import vn.thanghang.platform.api.Part;

/** The register for programs: what its pages show, under the same acts. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentApi {

    record DocumentEntry(
            UUID id,
            Direction direction,
            DocumentState state,
            String type,
            String code,
            @Nullable LocalDate date,
            String issuer,
            String subject,
            Instant broughtAt) {}

    record DocumentView(
            UUID id,
            Direction direction,
            DocumentState state,
            int version,
            String type,
            String code,
            @Nullable LocalDate date,
            String issuer,
            String subject,
            List<String> addressees,
            List<String> recipients) {}

    private final FindingDocuments finding;

    DocumentApi(FindingDocuments finding) {
        this.finding = finding;
    }

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping
    Part<DocumentEntry> list(
            CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String cursor) {
        int page = Cursor.from(cursor) + 1;
        ListFilter filter = ListFilter.of(Map.of("q", q, "chieu", direction, "loai", type, "nam", year));
        boolean drafts = user.may(Act.READ_DOCUMENTS, Relation.NONE, Standing.OPEN);
        List<DocumentEntry> entries = finding.page(filter.search(drafts, page)).stream()
                .map(line -> new DocumentEntry(
                        line.id(),
                        line.direction(),
                        line.state(),
                        line.head().type(),
                        line.head().code(),
                        day(line.head()),
                        line.head().issuer(),
                        line.head().subject(),
                        line.broughtAt()))
                .toList();
        return new Part<>(entries, entries.size() == DocumentSearch.ROWS ? Cursor.to(page) : null);
    }

    @Requires(Act.READ_DOCUMENTS)
    @GetMapping("/{id}")
    DocumentView document(CurrentUser user, @PathVariable UUID id) {
        Document document = finding.find(id).orElseThrow(NotFoundForUser::new);
        user.require(Act.READ_DOCUMENTS, Relation.NONE, document.standing());
        DocumentHead head = document.fields().head();
        return new DocumentView(
                document.id(),
                document.direction(),
                document.state(),
                document.version(),
                head.type(),
                head.code(),
                day(head),
                head.issuer(),
                head.subject(),
                document.fields().addressees(),
                document.fields().recipients());
    }

    private static @Nullable LocalDate day(DocumentHead head) {
        return head.date().complete().orElse(null);
    }
}
