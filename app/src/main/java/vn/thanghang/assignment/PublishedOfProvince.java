package vn.thanghang.assignment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.directive.meetings.PublishedActuals;

/** The published results of the province the newest sheet is of. */
@Component
class PublishedOfProvince implements PublishedActuals {

    private final Sheets sheets;
    private final PublishedAnalyses analyses;

    PublishedOfProvince(Sheets sheets, PublishedAnalyses analyses) {
        this.sheets = sheets;
        this.analyses = analyses;
    }

    @Override
    public Optional<Published> of(String indexCode, int year) {
        return sheets.issued().stream().findFirst().map(Sheet::unit).flatMap(unit -> {
            String name = Basket.provinceName(unit);
            return analyses.of(indexCode)
                    .filter(all -> all.years().contains(year))
                    .flatMap(all -> all.unit(year, name))
                    .flatMap(found -> total(name, found.total().score()));
        });
    }

    private static Optional<Published> total(String unit, @org.jspecify.annotations.Nullable Double score) {
        return score == null || score.isNaN() ? Optional.empty() : Optional.of(new Published(unit, score));
    }
}
