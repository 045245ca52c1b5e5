package vn.thanghang.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.catalogue.PublishedResults;

/** The analyses over what is published now: a new publication makes new ones when they are next asked for. */
@Component
public class PublishedAnalyses {

    private static final String PAPI = "PAPI";

    private final PublishedResults published;
    private volatile @Nullable Held held;

    PublishedAnalyses(PublishedResults published) {
        this.published = published;
    }

    /** The analyses of an index by its code; empty for an index without published results. */
    public Optional<IndexAnalyses> of(String index) {
        PublishedResults.State now = published.now();
        boolean known = index.equals(PAPI) && !now.results().scores().years().isEmpty();
        return known ? Optional.of(over(now)) : Optional.empty();
    }

    private IndexAnalyses over(PublishedResults.State now) {
        Held known = held;
        return known != null && known.state.equals(now) ? known.analyses : makeOver(now);
    }

    private synchronized IndexAnalyses makeOver(PublishedResults.State now) {
        Held known = held;
        if (known == null || !known.state.equals(now)) {
            known = new Held(now, new IndexAnalyses(now.results(), now.indicators()));
            held = known;
        }
        return known.analyses;
    }

    private record Held(PublishedResults.State state, IndexAnalyses analyses) {}
}
