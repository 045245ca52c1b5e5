package vn.thanghang.directive.opinions.web;

import java.util.UUID;
import vn.thanghang.directive.papers.web.PaperPaths;

/** Addresses of the pages about opinions. */
public final class OpinionPaths {

    public static final String OPINIONS = "/lay-y-kien";
    static final String REQUEST = OPINIONS + "/{id}";
    static final String ASK = PaperPaths.PAPERS + "/{id}/lay-y-kien";
    static final String SUBMISSION = PaperPaths.PAPERS + "/{id}/ho-so-trinh";

    private OpinionPaths() {}

    public static String request(UUID id) {
        return OPINIONS + "/" + id;
    }

    public static String ask(UUID paper) {
        return PaperPaths.paper(paper) + "/lay-y-kien";
    }

    public static String submission(UUID paper) {
        return PaperPaths.paper(paper) + "/ho-so-trinh";
    }
}
