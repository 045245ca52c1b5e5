package vn.thanghang.catalogue.workbook;

import java.util.List;

/** The sheets of a file, or why there are none. */
sealed interface Sheets {

    record Opened(List<SheetGrid> grids) implements Sheets {}

    record Closed(Refused refusal) implements Sheets {

        Closed(Refused.Reason reason, String detail) {
            this(new Refused(reason, detail));
        }
    }
}
