package vn.thanghang.indexstats.composite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * What the steps work on: indicators, the denominators that may divide them and the groups units belong to.
 *
 * @param indicators units by indicators
 * @param denominators units by denominators, or null when none are needed; must hold every unit of the indicators that
 *     is denominated, in any order
 * @param groups grouping name → (unit → group); a unit without an entry has no group
 */
public record CompositeData(
        IndicatorTable indicators, @Nullable IndicatorTable denominators, Map<String, Map<String, String>> groups) {

    public CompositeData {
        Map<String, Map<String, String>> copy = new HashMap<>();
        groups.forEach((name, membership) -> copy.put(name, Map.copyOf(membership)));
        groups = Map.copyOf(copy);
    }

    /** Data without denominators and groups. */
    public static CompositeData of(IndicatorTable indicators) {
        return new CompositeData(indicators, null, Map.of());
    }

    /**
     * Membership of one grouping.
     *
     * @throws IndexStatsException {@code unknown-grouping} (name)
     */
    Map<String, String> grouping(String name) {
        Map<String, String> membership = groups.get(name);
        if (membership == null) {
            throw new IndexStatsException("unknown-grouping", name);
        }
        return membership;
    }
}
