package vn.thanghang.organisation.web;

import java.time.LocalDate;

/** Addresses of the pages of the organisation. */
public final class OrganisationPaths {

    public static final String LIST = "/to-chuc";
    public static final String WORKBOOK = "/to-chuc.xlsx";
    public static final String NEW = "/to-chuc/moi";
    public static final String IMPORT = "/to-chuc/nhap";
    public static final String MERGER = "/to-chuc/sap-nhap";
    static final String AGENCY = "/to-chuc/co-quan/{agencyId}";

    private OrganisationPaths() {}

    public static String agency(String id) {
        return "/to-chuc/co-quan/" + id;
    }

    public static String agency(String id, LocalDate day) {
        return agency(id) + "?ngay=" + day;
    }

    public static String preview(Object uploadId) {
        return IMPORT + "/" + uploadId;
    }
}
