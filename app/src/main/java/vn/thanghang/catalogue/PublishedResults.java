package vn.thanghang.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Editions;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.catalogue.reference.ScoreTable;
import vn.thanghang.catalogue.reference.Uncertainty;
import vn.thanghang.catalogue.workbook.PublisherFile;
import vn.thanghang.catalogue.workbook.ReadCell;
import vn.thanghang.catalogue.workbook.RowKind;

/**
 * The results in force, in memory: read at the start and again after each publication, here or by another node. What it hands
 * out never changes.
 */
@Component
public class PublishedResults {

    /**
     * One state of the results.
     *
     * @param provenance the release in force of each edition
     */
    public record State(BundledResults results, ScoreTable indicators, Map<Integer, Release> provenance) {

        public State {
            provenance = Map.copyOf(provenance);
        }
    }

    private static final double STORED_ROUNDING = 1e-5;

    /** So long a node may not know what another one has published. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Figures figures;
    private final Releases releases;
    private final Clock clock;
    private final Editions editions = Editions.ofPapi();
    private final Provinces provinces = Provinces.ofThe63();
    private volatile State state;
    private volatile @Nullable Instant lastPublication;
    private volatile @Nullable Instant looked;

    PublishedResults(Figures figures, Releases releases, Clock clock) {
        this.figures = figures;
        this.releases = releases;
        this.clock = clock;
        this.state = new State(
                new BundledResults(editions, provinces, ScoreTable.of(List.of()), List.of()),
                ScoreTable.of(List.of()),
                Map.of());
    }

    /** The results in force now. */
    public State now() {
        Instant last = looked;
        Instant now = clock.instant();
        if (last == null || Duration.between(last, now).abs().compareTo(FRESH) > 0) {
            looked = now;
            if (!Objects.equals(releases.lastPublication(), lastPublication)) {
                reload();
            }
        }
        return state;
    }

    /** The release that a figure of the year comes from. */
    public Optional<Release> provenance(int year) {
        return Optional.ofNullable(now().provenance().get(year));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void reloadAfter(ResultsPublished published) {
        Release known = state.provenance().get(published.year());
        if (known == null || !known.id().equals(published.releaseId())) {
            reload();
        }
    }

    void reload() {
        // Asked first: what is published while the figures are read is found by the next look.
        Instant publication = releases.lastPublication();
        var scores = new ArrayList<ScoreTable.Entry>();
        var indicators = new ArrayList<ScoreTable.Entry>();
        var sides = new LinkedHashMap<Integer, Map<String, Map<RowKind, Double>>>();
        for (Figures.Stored figure : figures.inForce(PublisherFile.PAPI)) {
            double value = figure.value().doubleValue();
            switch (figure.kind()) {
                case SCORE -> scores.add(new ScoreTable.Entry(figure.year(), figure.unit(), figure.code(), value));
                case INDICATOR ->
                    indicators.add(new ScoreTable.Entry(figure.year(), figure.unit(), figure.code(), value));
                case INTERVAL_LOW, INTERVAL_HIGH, STANDARD_ERROR, RESPONDENTS ->
                    sides.computeIfAbsent(figure.year(), y -> new LinkedHashMap<>())
                            .computeIfAbsent(figure.unit(), u -> new HashMap<>())
                            .put(figure.kind(), value);
                case WEIGHTED_SCORE, WEIGHTED_LOW, WEIGHTED_HIGH, WEIGHTED_ERROR -> {}
                case SIDE_FIGURE, HEADER, NOTE -> {}
            }
        }
        state = new State(
                new BundledResults(editions, provinces, ScoreTable.of(scores), uncertainties(sides)),
                ScoreTable.of(indicators),
                newest());
        lastPublication = publication;
    }

    private static List<Uncertainty> uncertainties(Map<Integer, Map<String, Map<RowKind, Double>>> sides) {
        var list = new ArrayList<Uncertainty>();
        sides.forEach((year, units) -> units.forEach((unit, figures) -> {
            Double respondents = figures.get(RowKind.RESPONDENTS);
            list.add(new Uncertainty(
                    year,
                    unit,
                    figures.get(RowKind.INTERVAL_LOW),
                    figures.get(RowKind.INTERVAL_HIGH),
                    figures.get(RowKind.STANDARD_ERROR),
                    respondents == null ? null : respondents.intValue()));
        }));
        return list;
    }

    private Map<Integer, Release> newest() {
        var newest = new HashMap<Integer, Release>();
        for (Release release : releases.all()) {
            if (release.state() == ReleaseState.PUBLISHED) {
                newest.merge(release.year(), release, PublishedResults::later);
            }
        }
        return newest;
    }

    private static Release later(Release one, Release other) {
        Release.Decision first = one.decision(ReleaseState.PUBLISHED);
        Release.Decision second = other.decision(ReleaseState.PUBLISHED);
        return first != null && second != null && first.at().isAfter(second.at()) ? one : other;
    }

    /** How many figures of a file are other than those in force, new, and missing in it. */
    int[] compare(int year, List<ReadCell> cells) {
        State current = state;
        int changed = 0;
        int added = 0;
        int found = 0;
        for (ReadCell cell : cells) {
            boolean score = cell.kind() == RowKind.SCORE;
            if (cell.value() == null || !score && cell.kind() != RowKind.INDICATOR) {
                continue;
            }
            ScoreTable table = score ? current.results().scores() : current.indicators();
            Double before = table.find(year, cell.unit(), cell.code());
            if (before == null) {
                added++;
            } else {
                found++;
                changed += Math.abs(before - cell.value().doubleValue()) > STORED_ROUNDING ? 1 : 0;
            }
        }
        int stored = current.results().scores().entries(year).size()
                + current.indicators().entries(year).size();
        return new int[] {changed, added, stored - found};
    }
}
