package vn.thanghang.indexstats.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * The criteria of one edition: dimensions, their sub-dimensions, and where known their indicators.
 *
 * <p>The aggregate above the dimensions is not a {@link Criterion}; it is addressed by the code {@link #TOTAL}.
 */
public final class CriteriaTree {

    /** Code of the aggregate, the sum of the dimensions. */
    public static final String TOTAL = "TOTAL";

    private final List<Criterion> criteria;
    private final Map<String, Criterion> byCode = new LinkedHashMap<>();
    private final Map<String, List<Criterion>> children = new LinkedHashMap<>();
    private final Map<String, Criterion> byMeaning = new LinkedHashMap<>();

    /**
     * @param criteria in the order in which they are to be shown; a parent may stand after its children
     * @throws IndexStatsException {@code empty-tree}; {@code duplicate-criterion} (code or meaning);
     *     {@code unknown-parent}; {@code parent-of-wrong-level} unless every parent is exactly one level up, which also
     *     excludes cycles
     */
    public CriteriaTree(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        if (this.criteria.isEmpty()) {
            throw new IndexStatsException("empty-tree");
        }
        for (Criterion criterion : this.criteria) {
            if (byCode.put(criterion.code(), criterion) != null) {
                throw new IndexStatsException("duplicate-criterion", criterion.code());
            }
            if (byMeaning.put(criterion.meaning(), criterion) != null) {
                throw new IndexStatsException("duplicate-criterion", criterion.code(), criterion.meaning());
            }
        }
        this.criteria.forEach(this::attach);
    }

    private void attach(Criterion criterion) {
        String parentCode = criterion.parent();
        if (parentCode == null) {
            if (criterion.level() != Level.DIMENSION) {
                throw new IndexStatsException("parent-of-wrong-level", criterion.code(), TOTAL);
            }
            children.computeIfAbsent(TOTAL, ignored -> new ArrayList<>()).add(criterion);
            return;
        }
        Criterion parent = byCode.get(parentCode);
        if (parent == null) {
            throw new IndexStatsException("unknown-parent", criterion.code(), parentCode);
        }
        if (!parent.level().isParentOf(criterion.level())) {
            throw new IndexStatsException("parent-of-wrong-level", criterion.code(), parentCode);
        }
        children.computeIfAbsent(parentCode, ignored -> new ArrayList<>()).add(criterion);
    }

    /** All criteria in the order given, without the aggregate. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** All criteria of one level, in order. */
    public List<Criterion> criteria(Level level) {
        return criteria.stream().filter(c -> c.level() == level).toList();
    }

    public List<Criterion> dimensions() {
        return criteria(Level.DIMENSION);
    }

    public List<Criterion> subdimensions() {
        return criteria(Level.SUBDIMENSION);
    }

    /** The criteria directly below a code, {@link #TOTAL} included; empty for a leaf or an unknown code. */
    public List<Criterion> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** Whether the code names a criterion of this tree or the aggregate. */
    public boolean has(String code) {
        return code.equals(TOTAL) || byCode.containsKey(code);
    }

    /** The criterion of a code; empty for the aggregate and for unknown codes. */
    public Optional<Criterion> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The criterion that measures a thing in this edition. */
    public Optional<Criterion> findMeaning(String meaning) {
        return Optional.ofNullable(byMeaning.get(meaning));
    }

    /**
     * The criterion of a code.
     *
     * @throws IndexStatsException {@code unknown-criterion}
     */
    public Criterion criterion(String code) {
        Criterion criterion = byCode.get(code);
        if (criterion == null) {
            throw new IndexStatsException("unknown-criterion", code);
        }
        return criterion;
    }

    /**
     * The dimension a sub-dimension or indicator belongs to; a dimension belongs to itself.
     *
     * @throws IndexStatsException {@code unknown-criterion}
     */
    public Criterion dimensionOf(String code) {
        Criterion criterion = criterion(code);
        @Nullable String parent = criterion.parent();
        return parent == null ? criterion : dimensionOf(parent);
    }

    /** Lowest possible value of a code; for {@link #TOTAL} the sum over the dimensions. */
    public double low(String code) {
        return code.equals(TOTAL)
                ? dimensions().stream().mapToDouble(Criterion::low).sum()
                : criterion(code).low();
    }

    /** Highest possible value of a code; for {@link #TOTAL} the sum over the dimensions. */
    public double high(String code) {
        return code.equals(TOTAL)
                ? dimensions().stream().mapToDouble(Criterion::high).sum()
                : criterion(code).high();
    }

    /** Direction of a code; the aggregate is always {@link Direction#HIGHER_IS_BETTER}. */
    public Direction direction(String code) {
        return code.equals(TOTAL) ? Direction.HIGHER_IS_BETTER : criterion(code).direction();
    }
}
