package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;

/** Where the change of a total between two editions comes from, or why that cannot be said. */
public sealed interface ChangeDecomposition {

    /**
     * The change by parts: {@code gap.gap()} is later − earlier total.
     *
     * @param breaks breaks inside the parts, to be shown beside them
     */
    record Decomposed(ScoreGap gap, List<Break> breaks) implements ChangeDecomposition {
        public Decomposed {
            breaks = List.copyOf(breaks);
        }
    }

    /** The parts of the two editions do not correspond; the breaks say where. A mapping may help. */
    record Refused(List<Break> breaks) implements ChangeDecomposition {
        public Refused {
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * Decomposes part by part; refused when any part may not be compared or the totals may not.
     *
     * @throws IndexStatsException {@code unknown-year}; {@code unknown-unit}; {@code missing-total};
     *     {@code missing-part}
     */
    static ChangeDecomposition of(Panel panel, String unit, int fromYear, int toYear) {
        Edition from = panel.edition(fromYear);
        Edition to = panel.edition(toYear);
        List<MappedPart> parts = new ArrayList<>();
        List<Break> refusals = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String code : ScoreGap.partCodes(to.tree())) {
            switch (panel.comparability(code, fromYear, toYear)) {
                case Comparability.Refused refused -> refusals.addAll(refused.breaks());
                case Comparability.Unbroken comparable ->
                    parts.add(new MappedPart(code, List.of(comparable.fromCode()), List.of(code)));
                case Comparability.Marked marked ->
                    parts.add(new MappedPart(code, List.of(marked.fromCode()), List.of(code)));
            }
        }
        parts.forEach(part -> used.addAll(part.fromCodes()));
        for (String code : ScoreGap.partCodes(from.tree())) {
            if (refusals.isEmpty() && !used.contains(code)) {
                refusals.add(new Break(code, fromYear, toYear, BreakKind.ABSENT));
            }
        }
        return refusals.isEmpty() ? of(panel, unit, fromYear, toYear, parts) : new Refused(refusals);
    }

    /**
     * Decomposes along a mapping.
     *
     * @param mapping parts that cover every sub-dimension of both editions exactly once
     * @return refused only when the totals themselves have no common scale
     * @throws IndexStatsException {@code mapping-incomplete} (code, year); otherwise as {@link #of(Panel, String, int,
     *     int)}
     */
    static ChangeDecomposition of(Panel panel, String unit, int fromYear, int toYear, List<MappedPart> mapping) {
        Edition from = panel.edition(fromYear);
        Edition to = panel.edition(toYear);
        Comparability comparability = panel.comparability(CriteriaTree.TOTAL, fromYear, toYear);
        if (comparability instanceof Comparability.Refused refused) {
            return new Refused(refused.breaks());
        }
        requireCovered(
                from, mapping.stream().flatMap(p -> p.fromCodes().stream()).toList());
        requireCovered(to, mapping.stream().flatMap(p -> p.toCodes().stream()).toList());
        Map<String, Double> earlier = new LinkedHashMap<>();
        Map<String, Double> later = new LinkedHashMap<>();
        for (MappedPart part : mapping) {
            earlier.put(part.code(), sum(from, unit, part.fromCodes()));
            later.put(part.code(), sum(to, unit, part.toCodes()));
        }
        ScoreGap gap = ScoreGap.between(new Profile(from.total(unit), earlier), new Profile(to.total(unit), later));
        return new Decomposed(gap, comparability.breaks());
    }

    private static double sum(Edition edition, String unit, List<String> codes) {
        return codes.stream().mapToDouble(code -> edition.score(unit, code)).sum();
    }

    private static void requireCovered(Edition edition, List<String> codes) {
        List<String> expected =
                edition.tree().subdimensions().stream().map(Criterion::code).toList();
        for (String code : expected) {
            if (codes.stream().filter(code::equals).count() != 1) {
                throw new IndexStatsException("mapping-incomplete", code, edition.year());
            }
        }
        for (String code : codes) {
            if (!expected.contains(code)) {
                throw new IndexStatsException("mapping-incomplete", code, edition.year());
            }
        }
    }
}
