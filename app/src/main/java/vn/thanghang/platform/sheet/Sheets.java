package vn.thanghang.platform.sheet;

import java.util.List;

/** The sheets of a file, or why there are none. */
public sealed interface Sheets {

    record Opened(List<SheetGrid> grids) implements Sheets {}

    record Closed(SheetRefusal refusal) implements Sheets {

        Closed(SheetRefusal.Reason reason, String detail) {
            this(new SheetRefusal(reason, detail));
        }
    }
}
