package vn.thanghang.assignment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentLine;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;

/** Registered documents to choose one from: found by number, symbol or words. */
@Component
class DocumentChoice {

    private static final UUID NONE = new UUID(0, 0);
    private static final int MOST = 20;

    private final FindingDocuments documents;

    DocumentChoice(FindingDocuments documents) {
        this.documents = documents;
    }

    List<DocumentLine> find(String words) {
        return documents
                .page(new DocumentSearch(words.strip(), null, "", "", DocumentState.REGISTERED, false, 1))
                .stream()
                .limit(MOST)
                .toList();
    }

    /** The document a form names; an id nothing has when it names none. */
    static UUID id(Map<String, String> form) {
        return Optional.ofNullable(form.get("van-ban"))
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElse(NONE);
    }

    static Map<String, String> choices(List<DocumentLine> found) {
        var choices = new LinkedHashMap<String, String>();
        found.forEach(line -> choices.put(
                line.id().toString(),
                String.join(
                        " · ",
                        line.head().code(),
                        DateText.shown(line.head().date()),
                        line.head().subject())));
        return choices;
    }
}
