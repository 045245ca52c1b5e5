package vn.thanghang.analysis.outlook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.catalogue.reference.BundledFormulas;
import vn.thanghang.indexstats.whatif.Formulas;

/** The outlook over what is published now: a new publication makes a new one when it is next asked for. */
@Component
public class PublishedOutlooks {

    private final PublishedAnalyses published;
    private final Formulas formulas = BundledFormulas.read();
    private volatile @Nullable Outlook held;

    PublishedOutlooks(PublishedAnalyses published) {
        this.published = published;
    }

    /** The outlook of an index by its code; empty for an index without published results. */
    public Optional<Outlook> of(String index) {
        return published.of(index).map(this::over);
    }

    private Outlook over(IndexAnalyses analyses) {
        Outlook known = held;
        return known != null && known.analyses() == analyses ? known : makeOver(analyses);
    }

    private synchronized Outlook makeOver(IndexAnalyses analyses) {
        Outlook known = held;
        if (known == null || known.analyses() != analyses) {
            known = new Outlook(analyses, formulas);
            held = known;
        }
        return known;
    }
}
