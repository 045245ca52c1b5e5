package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.catalogue.reference.Break;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.Level;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.indexstats.analysis.EditionAnalysis;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.chart.Tier;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;

/** The names of one edition in one language, and the addresses of its pages. */
record EditionWords(IndexAnalyses analyses, EditionAnalysis analysis, Edition edition, Text text) {

    static final String INDEX = "PAPI";
    static final String ROOT = "/chi-so";

    /** The words of a year; empty when there are no results of that year. */
    static Optional<EditionWords> of(IndexAnalyses analyses, String index, int year, Text text) {
        return index.equals(INDEX)
                ? analyses.edition(year)
                        .map(analysis -> new EditionWords(
                                analyses,
                                analysis,
                                Objects.requireNonNull(
                                        analyses.results().editions().findOrCarry(year)),
                                text))
                : Optional.empty();
    }

    int year() {
        return edition.year();
    }

    /** PAPI 2022. */
    String title() {
        return INDEX + " " + year();
    }

    Criterion criterion(String code) {
        return Objects.requireNonNull(edition.tree().find(code), code);
    }

    /** The name without its code; in Vietnamese where no translation is published. */
    String name(String code) {
        Criterion criterion = criterion(code);
        if (code.equals(Criterion.TOTAL)) {
            return text.of("analysis.total");
        }
        boolean translated =
                text.language() == Language.EN && !criterion.nameEn().isEmpty();
        return translated ? criterion.nameEn() : criterion.nameVi();
    }

    /** 8.3 Phúc đáp của chính quyền … */
    String numbered(String code) {
        return code.equals(Criterion.TOTAL) ? name(code) : code + " " + name(code);
    }

    String level(Level level) {
        return text.of("analysis.level." + level.name().toLowerCase(Locale.ROOT));
    }

    String group(@Nullable PerformanceGroup group) {
        if (group == null) {
            return text.of("analysis.group.none");
        }
        return text.language() == Language.EN
                ? edition.groupLabelEn(group.number())
                : edition.groupLabelVi(group.number());
    }

    /** The name a group goes under in the next edition, as far as it is known. */
    String nextGroup(PerformanceGroup group) {
        Edition next = Objects.requireNonNull(analyses.results().editions().findOrCarry(year() + 1));
        return text.language() == Language.EN ? next.groupLabelEn(group.number()) : next.groupLabelVi(group.number());
    }

    /** PAPI 2023. */
    String nextTitle() {
        return INDEX + " " + (year() + 1);
    }

    /** The publisher's figures with what was made of them here. */
    String computedSource() {
        return text.of("analysis.outlook.page.source", source());
    }

    /** ▼▼ Thấp */
    String signedGroup(@Nullable PerformanceGroup group) {
        return tier(group).sign() + " " + group(group);
    }

    static Tier tier(@Nullable PerformanceGroup group) {
        return group == null ? Tier.NONE : Tier.of(group.number());
    }

    String source() {
        return text.of("analysis.source", edition.publishers(), title());
    }

    String time() {
        return edition.released() == null
                ? text.of("analysis.time.round", year())
                : text.of("analysis.time.released", text.date(edition.released()));
    }

    /** The notes of the breaks a comparison of a code crosses. */
    List<String> breakNotes(String code, int fromYear) {
        List<String> notes = new ArrayList<>();
        for (Break found : analyses.results().editions().breaksBetween(code, fromYear, year())) {
            notes.add(text.language() == Language.EN ? found.noteEn() : found.noteVi());
        }
        return notes;
    }

    String path() {
        return ROOT + "/" + INDEX + "/" + year();
    }

    String path(Province unit) {
        return path() + "/" + unit.id();
    }

    String criterionPath(String code) {
        return path() + "/tieu-chi/" + code;
    }

    Province province(String unit) {
        return Objects.requireNonNull(analyses.results().provinces().named(unit), unit);
    }

    Optional<Province> provinceOfPath(String id) {
        return analyses.results().provinces().all().stream()
                .filter(province -> province.id().equals(id))
                .findFirst();
    }

    String score(@Nullable Double score) {
        return score == null || score.isNaN() ? text.of("analysis.missing") : text.number(score, 2);
    }

    String signed(@Nullable Double points) {
        return points == null ? text.of("analysis.missing") : text.signed(points, 2);
    }

    String rank(@Nullable Integer rank, int of) {
        return rank == null ? text.of("analysis.missing") : text.of("analysis.rankOf", rank, of);
    }
}
