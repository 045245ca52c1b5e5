package vn.thanghang.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.Editions;
import vn.thanghang.catalogue.reference.Level;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.UnitAnalysis;

/** What the analysis says of the criteria of a round: all of them in their order, the weak ones with their grounds. */
@Service
public class Basket {

    private static final String PAPI = "PAPI";

    private final PublishedAnalyses analyses;
    private final Editions editions = Editions.ofPapi();

    Basket(PublishedAnalyses analyses) {
        this.analyses = analyses;
    }

    /** The parts of the index that are assigned; empty for an index or a year without a tree. */
    public List<CriterionLine> of(Round round, String unit) {
        Edition edition = round.indexCode().equals(PAPI) ? editions.findOrCarry(round.resultYear()) : null;
        if (edition == null) {
            return List.of();
        }
        Optional<UnitAnalysis> analysis =
                analyses.of(round.indexCode()).flatMap(all -> all.unit(round.resultYear(), provinceName(unit)));
        var lines = new ArrayList<CriterionLine>();
        for (Criterion criterion : edition.tree().atLevel(Level.SUBDIMENSION)) {
            lines.add(line(
                    criterion,
                    analysis.flatMap(found -> found.criterion(criterion.code())).orElse(null)));
        }
        return lines;
    }

    /** A criterion of the index with its place in the tree; empty when the edition has none with this code. */
    public Optional<Criterion> criterion(Round round, String code) {
        Edition edition = round.indexCode().equals(PAPI) ? editions.findOrCarry(round.resultYear()) : null;
        return edition == null
                ? Optional.empty()
                : Optional.ofNullable(edition.tree().find(code));
    }

    /** What respondents were asked about, below a criterion. */
    public List<Criterion> indicators(Round round, String code) {
        Edition edition = round.indexCode().equals(PAPI) ? editions.findOrCarry(round.resultYear()) : null;
        return edition == null ? List.of() : edition.tree().childrenOf(code);
    }

    /** The years with a tree, the newest first, and the one after. */
    public List<Integer> years() {
        var years = new ArrayList<>(editions.years().reversed());
        years.addFirst(editions.newestYear() + 1);
        return years;
    }

    /** The newest year with published results; empty before the first. */
    public Optional<Integer> newestResults() {
        return analyses.of(PAPI).map(all -> all.years().getLast());
    }

    private static CriterionLine line(
            Criterion criterion, @org.jspecify.annotations.Nullable CriterionFinding finding) {
        List<WeakGround> weak = finding == null
                ? List.of()
                : finding.weak().stream()
                        .map(flag -> new WeakGround(flag.rule().code(), flag.value(), flag.reference()))
                        .toList();
        return new CriterionLine(
                criterion.code(),
                criterion.nameVi(),
                finding == null ? null : finding.score(),
                weak,
                null,
                "",
                null,
                List.of());
    }

    /** The name under which the index measures a province, by its key. */
    public static String provinceName(String unit) {
        return Provinces.everyPeriod().stream()
                .filter(province -> province.id().equals(unit))
                .map(Province::name)
                .findFirst()
                .orElse(unit);
    }
}
