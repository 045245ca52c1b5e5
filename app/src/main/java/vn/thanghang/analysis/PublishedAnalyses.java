package vn.thanghang.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.catalogue.reference.BundledResults;

/** The analyses over what is published now: the one place that knows where published results come from. */
@Component
public class PublishedAnalyses {

    private static final String PAPI = "PAPI";

    private @Nullable IndexAnalyses papi;

    /** The analyses of an index by its code; empty for an index without published results. */
    public Optional<IndexAnalyses> of(String index) {
        return index.equals(PAPI) ? Optional.of(papi()) : Optional.empty();
    }

    private synchronized IndexAnalyses papi() {
        IndexAnalyses known = papi;
        if (known == null) {
            known = new IndexAnalyses(BundledResults.read(), BundledResults.readIndicators());
            papi = known;
        }
        return known;
    }
}
