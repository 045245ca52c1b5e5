package vn.thanghang.oversight.grid.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thanghang.oversight.grid.FollowingProgress.By;

/** Where the grid, the summary and the lists behind them are. */
public final class GridPaths {

    public static final String GRID = "/bang-theo-doi";
    static final String LIST = GRID + "/danh-sach";
    public static final String SUMMARY = "/bang-tong-hop";

    private GridPaths() {}

    public static String grid(By by, int year) {
        return GRID + "?theo=" + parameter(by) + "&nam=" + year;
    }

    static String parameter(By by) {
        return switch (by) {
            case MONTH -> "thang";
            case CRITERION -> "tieu-chi";
        };
    }

    static By by(String parameter) {
        return parameter.equals("tieu-chi") ? By.CRITERION : By.MONTH;
    }

    /** The tasks of an agency in one place of the grid. */
    public static String cell(int year, String agency, By by, String place) {
        return list(year, agency) + "&" + parameter(by) + "=" + encoded(place);
    }

    public static String list(int year, String agency) {
        return LIST + "?nam=" + year + "&co-quan=" + encoded(agency);
    }

    static String outcome(int year, String agency, String outcome) {
        return list(year, agency) + "&ket-qua=" + outcome;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
