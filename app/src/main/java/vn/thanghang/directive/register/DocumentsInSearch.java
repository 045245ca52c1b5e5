package vn.thanghang.directive.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchFilling;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchKind;

/** Lets documents be found from the moment they are registered; drafts never. */
@Component
class DocumentsInSearch implements SearchFilling {

    private static final String KIND = "directive.search.DOCUMENT";

    private static final String REGISTERED = "select id from directive.document where state = 'REGISTERED'";

    private final Documents documents;
    private final SearchIndex index;
    private final JdbcClient jdbc;

    DocumentsInSearch(Documents documents, SearchIndex index, JdbcClient jdbc) {
        this.documents = documents;
        this.index = index;
        this.jdbc = jdbc;
    }

    @Bean
    static SearchKind documentsToFind() {
        return new SearchKind(10, KIND);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean onceOnly() {
        return true;
    }

    @Override
    public List<SearchEntry> entries() {
        return jdbc.sql(REGISTERED).query(UUID.class).list().stream()
                .flatMap(id -> entry(id).stream())
                .toList();
    }

    @EventListener
    void put(DocumentRegistered registered) {
        entry(registered.documentId()).ifPresent(index::put);
    }

    private Optional<SearchEntry> entry(UUID id) {
        return documents.find(id).map(document -> {
            DocumentHead head = document.fields().head();
            String title = joined(" · ", head.code(), head.subject());
            return new SearchEntry(
                    KIND,
                    id.toString(),
                    title.isEmpty()
                            ? joined(" ", head.type(), head.issuer(), document.fileName(), id.toString())
                            : title,
                    joined(" ", head.type(), head.superior(), head.issuer()),
                    "/van-ban/" + id,
                    head.date().complete().orElse(null));
        });
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
