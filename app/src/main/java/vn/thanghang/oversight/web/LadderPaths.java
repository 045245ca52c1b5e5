package vn.thanghang.oversight.web;

import java.util.UUID;

/** Where the pages of the ladder are. */
public final class LadderPaths {

    public static final String QUEUE = "/don-doc";
    static final String DRAFT = QUEUE + "/soan";
    static final String HEAR = QUEUE + "/lay-y-kien";
    static final String STEP = QUEUE + "/buoc/{stepId}";
    static final String HEARING = QUEUE + "/y-kien/{hearingId}";

    private LadderPaths() {}

    /** The page where a paper is written. */
    public static String paper(UUID id) {
        return "/van-ban/soan/" + id;
    }

    public static String step(UUID id) {
        return QUEUE + "/buoc/" + id;
    }

    public static String hearing(UUID id) {
        return QUEUE + "/y-kien/" + id;
    }
}
