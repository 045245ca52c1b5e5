package vn.thanghang.assignment.web;

import java.util.UUID;

/** Addresses of the pages about assignments. */
public final class SheetPaths {

    public static final String SHEETS = "/phan-cong";
    public static final String NEW = SHEETS + "/moi";
    static final String SHEET = SHEETS + "/{sheetId}";
    static final String CRITERION = SHEET + "/tieu-chi/{code}";
    static final String ISSUE = SHEET + "/ban-hanh";

    private SheetPaths() {}

    public static String sheet(UUID id) {
        return SHEETS + "/" + id;
    }

    public static String criterion(UUID id, String code) {
        return sheet(id) + "/tieu-chi/" + code;
    }

    public static String annex(UUID id) {
        return sheet(id) + "/phu-luc";
    }

    public static String issue(UUID id) {
        return sheet(id) + "/ban-hanh";
    }
}
