package vn.thanghang.catalogue.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values by year, unit and code. A value that was not published is absent, never 0. Immutable. */
public final class ScoreTable {

    /** One published value. */
    public record Entry(int year, String unit, String code, double value) {}

    private record Key(String unit, String code) {}

    private final NavigableMap<Integer, Map<Key, Double>> byYear;
    private final Map<Integer, List<String>> units;
    private final Map<Integer, Set<String>> codes;

    private ScoreTable(NavigableMap<Integer, Map<Key, Double>> byYear) {
        this.byYear = byYear;
        this.units = new HashMap<>();
        this.codes = new HashMap<>();
        byYear.forEach((year, values) -> {
            units.put(year, values.keySet().stream().map(Key::unit).distinct().toList());
            var seen = new LinkedHashSet<String>();
            values.keySet().forEach(key -> seen.add(key.code()));
            codes.put(year, seen);
        });
    }

    /** Builds a table; the last of two entries for the same year, unit and code would win, so readers refuse duplicates before. */
    public static ScoreTable of(List<Entry> entries) {
        var byYear = new TreeMap<Integer, Map<Key, Double>>();
        for (Entry entry : entries) {
            byYear.computeIfAbsent(entry.year(), year -> new LinkedHashMap<>())
                    .put(new Key(entry.unit(), entry.code()), entry.value());
        }
        return new ScoreTable(byYear);
    }

    public List<Integer> years() {
        return List.copyOf(byYear.keySet());
    }

    /** The units with at least one value in the year, in file order. */
    public List<String> units(int year) {
        return units.getOrDefault(year, List.of());
    }

    /** The codes with at least one value in the year, in file order. */
    public Set<String> codes(int year) {
        return codes.getOrDefault(year, Set.of());
    }

    /** The value, or null when it was not published. */
    public @Nullable Double find(int year, String unit, String code) {
        Map<Key, Double> values = byYear.get(year);
        return values == null ? null : values.get(new Key(unit, code));
    }

    /** The value, or NaN when it was not published: for kernels that work on arrays. */
    public double orNaN(int year, String unit, String code) {
        Double value = find(year, unit, code);
        return value == null ? Double.NaN : value;
    }

    public List<Entry> entries(int year) {
        var entries = new ArrayList<Entry>();
        byYear.getOrDefault(year, Map.of())
                .forEach((key, value) -> entries.add(new Entry(year, key.unit(), key.code(), value)));
        return entries;
    }
}
