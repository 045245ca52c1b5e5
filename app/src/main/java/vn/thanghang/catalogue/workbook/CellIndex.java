package vn.thanghang.catalogue.workbook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells read, found by what they are about. */
final class CellIndex {

    private record Key(RowKind kind, String code, String unit) {}

    private final Map<Key, ReadCell> cells = new LinkedHashMap<>();

    /** Adds a cell; the one already there stands and is returned. */
    @Nullable ReadCell add(ReadCell cell) {
        return cells.putIfAbsent(new Key(cell.kind(), cell.code(), cell.unit()), cell);
    }

    void replace(ReadCell cell) {
        cells.put(new Key(cell.kind(), cell.code(), cell.unit()), cell);
    }

    @Nullable ReadCell find(RowKind kind, String code, String unit) {
        return cells.get(new Key(kind, code, unit));
    }

    Collection<ReadCell> all() {
        return List.copyOf(cells.values());
    }

    List<ReadCell> of(RowKind kind) {
        return cells.values().stream().filter(c -> c.kind() == kind).toList();
    }

    Set<String> units() {
        var units = new LinkedHashSet<String>();
        cells.values().forEach(cell -> units.add(cell.unit()));
        return units;
    }
}
