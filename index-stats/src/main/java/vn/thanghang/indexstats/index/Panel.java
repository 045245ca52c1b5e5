package vn.thanghang.indexstats.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * The editions of one index by year, with the breaks between them.
 *
 * <p>Breaks that the trees show by themselves (other meaning, other scale, other parts, absent) are found here; those
 * only a reader of the methodology knows (redefinition, formula, level) are given.
 */
public final class Panel {

    /** Scales are the same when both ends agree within this; publishers print 0.33 and 0.333 for one third. */
    private static final double SCALE_TOLERANCE = 0.02;

    private final NavigableMap<Integer, Edition> editions = new TreeMap<>();
    private final List<Break> breaks;

    /**
     * @param editions in any order, one per year
     * @param breaks known breaks that the trees do not show
     * @throws IndexStatsException {@code no-editions}; {@code duplicate-edition}
     */
    public Panel(List<Edition> editions, List<Break> breaks) {
        if (editions.isEmpty()) {
            throw new IndexStatsException("no-editions");
        }
        for (Edition edition : editions) {
            if (this.editions.put(edition.year(), edition) != null) {
                throw new IndexStatsException("duplicate-edition", edition.year());
            }
        }
        this.breaks = List.copyOf(breaks);
    }

    /** The years that have an edition, ascending. */
    public List<Integer> years() {
        return List.copyOf(editions.keySet());
    }

    public Optional<Edition> find(int year) {
        return Optional.ofNullable(editions.get(year));
    }

    /**
     * The edition of a year.
     *
     * @throws IndexStatsException {@code unknown-year}
     */
    public Edition edition(int year) {
        Edition edition = editions.get(year);
        if (edition == null) {
            throw new IndexStatsException("unknown-year", year);
        }
        return edition;
    }

    /** The newest edition before a year. */
    public Optional<Edition> before(int year) {
        return Optional.ofNullable(editions.lowerEntry(year)).map(Map.Entry::getValue);
    }

    /** The breaks given at construction. */
    public List<Break> breaks() {
        return breaks;
    }

    /** The same panel without the editions after a year: what was known then. */
    public Panel upTo(int year) {
        return new Panel(List.copyOf(editions.headMap(year, true).values()), breaks);
    }

    /** The same panel with one edition replaced or added. */
    public Panel with(Edition edition) {
        TreeMap<Integer, Edition> changed = new TreeMap<>(editions);
        changed.put(edition.year(), edition);
        return new Panel(List.copyOf(changed.values()), breaks);
    }

    /**
     * Whether a criterion of the edition {@code toYear} may be compared with {@code fromYear}.
     *
     * @param code code in the edition of {@code toYear}, or {@link CriteriaTree#TOTAL}
     * @throws IndexStatsException {@code unknown-year}; {@code unknown-criterion}; {@code years-out-of-order}
     */
    public Comparability comparability(String code, int fromYear, int toYear) {
        if (fromYear >= toYear) {
            throw new IndexStatsException("years-out-of-order", fromYear, toYear);
        }
        CriteriaTree from = edition(fromYear).tree();
        CriteriaTree to = edition(toYear).tree();
        String meaning =
                code.equals(CriteriaTree.TOTAL) ? code : to.criterion(code).meaning();
        Optional<String> fromCode = code.equals(CriteriaTree.TOTAL)
                ? Optional.of(code)
                : from.findMeaning(meaning).map(Criterion::code);
        if (fromCode.isEmpty()) {
            BreakKind kind = from.has(code) ? BreakKind.MEANING_CHANGED : BreakKind.ABSENT;
            return new Comparability.Refused(List.of(new Break(code, fromYear, toYear, kind)));
        }
        List<Break> found = between(code, fromYear, toYear);
        if (!sameScale(from, fromCode.get(), to, code)) {
            found.add(new Break(code, fromYear, toYear, BreakKind.SCALE_CHANGED));
        }
        if (found.stream().anyMatch(b -> b.code().equals(code) && b.kind().refuses())) {
            return new Comparability.Refused(found);
        }
        if (!sameParts(from, fromCode.get(), to, code)) {
            found.add(new Break(code, fromYear, toYear, BreakKind.PARTS_CHANGED));
        }
        return found.isEmpty()
                ? new Comparability.Unbroken(fromCode.get())
                : new Comparability.Marked(fromCode.get(), found);
    }

    /** The given breaks of a criterion and of everything below it. */
    private List<Break> between(String code, int fromYear, int toYear) {
        Set<String> below = new LinkedHashSet<>();
        collect(edition(toYear).tree(), code, below);
        return breaks.stream()
                .filter(b -> b.liesBetween(fromYear, toYear) && below.contains(b.code()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void collect(CriteriaTree tree, String code, Set<String> into) {
        into.add(code);
        for (Criterion child : tree.children(code)) {
            if (child.level() != Level.INDICATOR) {
                collect(tree, child.code(), into);
            }
        }
    }

    private static boolean sameScale(CriteriaTree from, String fromCode, CriteriaTree to, String toCode) {
        return !(Math.abs(from.low(fromCode) - to.low(toCode)) > SCALE_TOLERANCE)
                && !(Math.abs(from.high(fromCode) - to.high(toCode)) > SCALE_TOLERANCE);
    }

    private static boolean sameParts(CriteriaTree from, String fromCode, CriteriaTree to, String toCode) {
        return parts(from, fromCode).equals(parts(to, toCode));
    }

    private static Set<String> parts(CriteriaTree tree, String code) {
        Set<String> parts = new LinkedHashSet<>();
        for (Criterion child : tree.children(code)) {
            if (child.level() != Level.INDICATOR) {
                parts.add(child.meaning());
                parts.addAll(parts(tree, child.code()));
            }
        }
        return parts;
    }
}
