package vn.thanghang.platform.sheet;

/** Sizes beyond which a file is refused unread. The publisher's own workbooks have about 150 KB, 180 rows and 70 columns. */
public final class ReadLimits {

    public static final int FILE_BYTES_MAX = 8 << 20;
    public static final int UNPACKED_BYTES_MAX = 64 << 20;
    public static final int PARTS_MAX = 500;
    public static final int SHEETS_MAX = 40;
    public static final int ROWS_MAX = 4_000;
    public static final int COLUMNS_MAX = 600;
    public static final int CELL_CHARS_MAX = 4_000;

    private ReadLimits() {}
}
