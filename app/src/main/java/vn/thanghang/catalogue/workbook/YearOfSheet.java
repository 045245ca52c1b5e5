package vn.thanghang.catalogue.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.sheet.Cell;
import vn.thanghang.platform.sheet.SheetGrid;

/**
 * The edition a sheet belongs to: by its name, else the name of the file, else a title above the heading. The copyright line is not
 * asked, it bears the year of publication.
 */
final class YearOfSheet {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern TITLE = Pattern.compile("(?iu).*(papi|năm|round|edition).*");

    private YearOfSheet() {}

    static @Nullable Integer find(SheetGrid grid, UnitHeader header, String fileName) {
        Integer named = yearIn(grid.name());
        if (named != null) {
            return named;
        }
        Integer filed = yearIn(fileName);
        return filed != null ? filed : titled(grid, header);
    }

    private static @Nullable Integer titled(SheetGrid grid, UnitHeader header) {
        for (int row : grid.rowNumbers()) {
            if (row >= header.row()) {
                return null;
            }
            for (Cell cell : grid.row(row)) {
                Integer year = TITLE.matcher(cell.text()).matches() ? yearIn(cell.text()) : null;
                if (year != null) {
                    return year;
                }
            }
        }
        return null;
    }

    static @Nullable Integer yearIn(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
