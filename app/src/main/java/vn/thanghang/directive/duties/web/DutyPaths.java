package vn.thanghang.directive.duties.web;

import java.util.UUID;

/** Addresses of the pages about duties. */
public final class DutyPaths {

    public static final String DUTIES = "/giao-viec";
    public static final String TYPED = DUTIES + "/moi";
    static final String DIRECTIVE = DUTIES + "/{id}";

    private DutyPaths() {}

    public static String directive(UUID document) {
        return DUTIES + "/" + document;
    }

    public static String give(UUID document) {
        return directive(document) + "/giao";
    }

    public static String due(UUID document, UUID obligation) {
        return directive(document) + "/thoi-han?nhiem-vu=" + obligation;
    }

    public static String withdrawal(UUID document) {
        return directive(document) + "/thu-hoi";
    }

    /** The answers of a period to the general duties. */
    public static String answers(UUID document, String period) {
        return directive(document) + "/tra-loi?ky=" + period;
    }
}
