package vn.thanghang.catalogue.web;

import java.util.UUID;

/** Addresses of the pages about releases. */
public final class ReleasePaths {

    public static final String RELEASES = "/so-lieu";
    public static final String IMPORT = "/so-lieu/nhap";
    static final String RELEASE = "/so-lieu/ban/{id}";
    static final String PREVIEW = "/so-lieu/nhap/{id}";

    private ReleasePaths() {}

    public static String release(UUID id) {
        return "/so-lieu/ban/" + id;
    }

    public static String preview(UUID id) {
        return IMPORT + "/" + id;
    }
}
