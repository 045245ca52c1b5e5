package vn.thanghang.catalogue.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell at a known row and a known unit, filled or not: everything the reader understood, with its address.
 *
 * @param row as on the screen, counted from 1
 * @param column letters as on the screen
 * @param code criterion the row is about
 * @param text as it stands in the file, empty for a blank cell
 * @param value null unless {@code state} is {@link State#VALUE}
 */
public record ReadCell(
        String sheet,
        int row,
        String column,
        String unit,
        RowKind kind,
        String code,
        String text,
        @Nullable BigDecimal value,
        State state) {

    /** What a cell holds. */
    public enum State {
        VALUE,
        /** A zero where the scale has none: the publisher's sign for withheld data in some years. */
        ZERO,
        /** A sign for withheld data, such as * or KCDL. */
        MARK,
        BLANK,
        /** Text that cannot be read as one number. */
        UNREADABLE
    }

    public boolean hasValue() {
        return value != null;
    }

    /** The same cell taken as missing. */
    ReadCell asWithheld() {
        return new ReadCell(sheet, row, column, unit, kind, code, text, null, State.ZERO);
    }
}
