package vn.thanghang.oversight.web;

import java.util.UUID;

/** Where the pages of the ladder are. */
public final class LadderPaths {

    public static final String QUEUE = "/don-doc";
    static final String DRAFT = QUEUE + "/soan";
    static final String HEAR = QUEUE + "/lay-y-kien";
    static final String STEP = QUEUE + "/buoc/{stepId}";
    static final String HEARING = QUEUE + "/y-kien/{hearingId}";

    public static final String REPORTS = QUEUE + "/bao-cao";
    static final String REPORT = REPORTS + "/{reportId}";

    public static final String LATE = QUEUE + "/cham";
    static final String FACT = LATE + "/{factId}";

    public static final String PERIODS = QUEUE + "/ky-bao-cao";
    static final String PERIOD = PERIODS + "/{periodId}";

    private LadderPaths() {}

    /** The page where a paper is written. */
    public static String paper(UUID id) {
        return "/van-ban/soan/" + id;
    }

    public static String step(UUID id) {
        return QUEUE + "/buoc/" + id;
    }

    public static String report(UUID id) {
        return REPORTS + "/" + id;
    }

    public static String fact(UUID id) {
        return LATE + "/" + id;
    }

    public static String hearing(UUID id) {
        return QUEUE + "/y-kien/" + id;
    }
}
