package vn.thanghang.catalogue.workbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.platform.sheet.Cell;
import vn.thanghang.platform.sheet.SheetGrid;

/**
 * Which grid column holds which unit, by the row with most province names, or codes where a file has no names.
 *
 * @param row grid row of the names
 * @param duplicates columns that repeat a unit; the first column stands
 * @param strangers columns right of the labels whose heading is no province
 */
record UnitHeader(
        int row, Map<Integer, Province> units, Map<Integer, Province> duplicates, Map<Integer, Cell> strangers) {

    private static final int NAMES_MIN = 2;
    private static final int CODES_MIN = 10;
    private static final int CODE_ROWS_NEAR = 3;

    /** Finds the heading of a sheet; null when the sheet has none. */
    static @Nullable UnitHeader find(SheetGrid grid, Provinces provinces) {
        int best = -1;
        int most = 0;
        for (int row : grid.rowNumbers()) {
            int names = distinctNames(grid, row, provinces);
            if (names > most) {
                most = names;
                best = row;
            }
        }
        return most >= NAMES_MIN ? at(grid, best, provinces) : byCodes(grid, provinces);
    }

    /** How many different provinces a row names. */
    static int distinctNames(SheetGrid grid, int row, Provinces provinces) {
        Set<Province> seen = new HashSet<>();
        for (Cell cell : grid.row(row)) {
            Province province = cell.numeric() ? null : provinces.named(cell.text());
            if (province != null) {
                seen.add(province);
            }
        }
        return seen.size();
    }

    static UnitHeader at(SheetGrid grid, int row, Provinces provinces) {
        var header = new UnitHeader(row, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Set<Province> taken = new HashSet<>();
        for (int column : grid.columnsOf(row)) {
            Cell cell = grid.cell(row, column);
            if (cell == null) {
                continue;
            }
            Province province = provinces.named(cell.text());
            if (province == null) {
                header.strangers.put(column, cell);
            } else if (taken.add(province)) {
                header.units.put(column, province);
            } else {
                header.duplicates.put(column, province);
            }
        }
        int first = header.units.keySet().stream().min(Integer::compare).orElse(0);
        header.strangers.keySet().removeIf(column -> column < first);
        header.adoptByCode(grid, provinces, taken);
        return header;
    }

    /** A heading that is no known name is still known when the row of codes beside it says which province it is. */
    private void adoptByCode(SheetGrid grid, Provinces provinces, Set<Province> taken) {
        for (int column : List.copyOf(strangers.keySet())) {
            for (int near = Math.max(0, row - CODE_ROWS_NEAR); near <= row + CODE_ROWS_NEAR; near++) {
                Province province = near == row ? null : coded(grid.cell(near, column), provinces);
                if (province != null && agrees(grid, near, provinces) && taken.add(province)) {
                    units.put(column, province);
                    strangers.remove(column);
                }
            }
        }
    }

    /** Whether a row of numbers is the row of province codes. */
    boolean holdsCodes(SheetGrid grid, int codeRow, Provinces provinces) {
        return agrees(grid, codeRow, provinces);
    }

    /** Whether a row really holds codes: most of the columns already known carry their own. */
    private boolean agrees(SheetGrid grid, int codeRow, Provinces provinces) {
        long same = units.entrySet().stream()
                .filter(e -> e.getValue().equals(coded(grid.cell(codeRow, e.getKey()), provinces)))
                .count();
        return same >= NAMES_MIN && same * 2 > units.size();
    }

    private static @Nullable UnitHeader byCodes(SheetGrid grid, Provinces provinces) {
        for (int row : grid.rowNumbers()) {
            var header = new UnitHeader(row, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            Set<Province> taken = new HashSet<>();
            for (int column : grid.columnsOf(row)) {
                Province province = coded(grid.cell(row, column), provinces);
                if (province != null && taken.add(province)) {
                    header.units.put(column, province);
                }
            }
            if (header.units.size() >= CODES_MIN) {
                return header;
            }
        }
        return null;
    }

    private static @Nullable Province coded(@Nullable Cell cell, Provinces provinces) {
        if (cell == null || cell.text().length() > 4 || !Cell.isMachineNumber(cell.text())) {
            return null;
        }
        BigDecimal number = new BigDecimal(cell.text());
        return number.stripTrailingZeros().scale() > 0 ? null : provinces.coded(number.intValue());
    }
}
