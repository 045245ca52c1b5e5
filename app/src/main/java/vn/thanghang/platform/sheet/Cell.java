package vn.thanghang.platform.sheet;

import java.util.regex.Pattern;

/**
 * A filled cell with its own address, which it keeps when a table is turned on its side.
 *
 * @param row counted from 1 as on the screen
 * @param column counted from 0
 * @param numeric whether the file holds a number, not text that looks like one
 */
public record Cell(int row, int column, String text, boolean numeric) {

    private static final Pattern MACHINE =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{1,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    /** Whether the text is written as a machine writes a number: optional point, no separators. */
    public static boolean isMachineNumber(String text) {
        return MACHINE.matcher(text).matches();
    }

    /** Letters of a column counted from 0: A … Z, AA …. */
    public static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    public String columnName() {
        return columnName(column);
    }
}
