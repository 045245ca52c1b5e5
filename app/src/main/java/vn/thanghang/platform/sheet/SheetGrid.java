package vn.thanghang.platform.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The filled cells of one sheet, by grid row and column counted from 0. */
public final class SheetGrid {

    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();

    public SheetGrid(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
    }

    public List<Integer> rowNumbers() {
        return List.copyOf(rows.keySet());
    }

    public @Nullable Cell cell(int row, int column) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    public Collection<Cell> row(int row) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? List.of() : cells.values();
    }

    /** Grid columns filled in a row. */
    public List<Integer> columnsOf(int row) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? List.of() : new ArrayList<>(cells.keySet());
    }

    /** The same cells with rows and columns exchanged; each cell keeps its address in the file. */
    public SheetGrid transposed() {
        var turned = new SheetGrid(name);
        rows.forEach((row, cells) -> cells.forEach((column, cell) -> turned.put(column, row, cell)));
        return turned;
    }
}
