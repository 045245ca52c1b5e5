package vn.thanghang.directive.papers.web;

import java.util.UUID;

/** Addresses of the pages about papers written here. */
public final class PaperPaths {

    public static final String PAPERS = "/van-ban/soan";
    public static final String NEW = PAPERS + "/moi";
    public static final String PREVIEW = PAPERS + "/xem-truoc";
    static final String PAPER = PAPERS + "/{id}";

    private PaperPaths() {}

    public static String paper(UUID id) {
        return PAPERS + "/" + id;
    }

    /** A new paper that replies to a registered document. */
    public static String answer(UUID document) {
        return NEW + "?loai=CONGVAN&tra-loi=" + document;
    }
}
