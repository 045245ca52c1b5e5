package vn.thanghang.catalogue.workbook;

/**
 * A filled cell with its own address, which it keeps when a table is turned on its side.
 *
 * @param row counted from 1 as on the screen
 * @param column counted from 0
 * @param numeric whether the file holds a number, not text that looks like one
 */
record Cell(int row, int column, String text, boolean numeric) {

    /** Letters of a column counted from 0: A … Z, AA …. */
    static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    String columnName() {
        return columnName(column);
    }
}
