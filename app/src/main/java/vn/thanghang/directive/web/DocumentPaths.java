package vn.thanghang.directive.web;

import java.util.UUID;

/** Addresses of the pages about documents. */
public final class DocumentPaths {

    public static final String DOCUMENTS = "/van-ban";
    public static final String INTAKE = "/van-ban/nhap";
    static final String DOCUMENT = "/van-ban/{id}";

    private DocumentPaths() {}

    public static String document(UUID id) {
        return DOCUMENTS + "/" + id;
    }
}
