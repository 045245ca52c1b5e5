package vn.thanghang.catalogue.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The criteria of one edition in their official order: the aggregate, then each dimension followed by its parts. */
public final class EditionTree {

    private final int year;
    private final Map<String, Criterion> byCode;

    EditionTree(int year, List<Criterion> criteria) {
        this.year = year;
        this.byCode = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            if (byCode.put(criterion.code(), criterion) != null) {
                throw new IllegalArgumentException("code twice in the tree of " + year + ": " + criterion.code());
            }
        }
    }

    public int year() {
        return year;
    }

    public List<Criterion> criteria() {
        return List.copyOf(byCode.values());
    }

    /** The aggregate, dimensions and sub-dimensions, without indicators. */
    public List<Criterion> scored() {
        return byCode.values().stream().filter(Criterion::isScore).toList();
    }

    public List<Criterion> atLevel(Level level) {
        return byCode.values().stream().filter(c -> c.level() == level).toList();
    }

    public List<Criterion> childrenOf(String code) {
        return byCode.values().stream().filter(c -> code.equals(c.parent())).toList();
    }

    /** The node with this code, or null when the edition has none. */
    public @Nullable Criterion find(String code) {
        return byCode.get(code);
    }

    /** The same nodes under another year: the best guess for an edition whose own tree is not yet known. */
    EditionTree carriedTo(int laterYear) {
        return new EditionTree(laterYear, criteria());
    }
}
