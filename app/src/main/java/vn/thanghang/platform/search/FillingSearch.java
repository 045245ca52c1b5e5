package vn.thanghang.platform.search;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings what does not come one by one into the index, beside the start of the application. */
@Component
class FillingSearch {

    private final SearchIndex index;
    private final ObjectProvider<SearchFilling> fillings;

    FillingSearch(SearchIndex index, ObjectProvider<SearchFilling> fillings) {
        this.index = index;
        this.fillings = fillings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        fillings.stream()
                .filter(filling -> !filling.onceOnly() || !index.knows(filling.kind()))
                .forEach(index::fill);
    }
}
