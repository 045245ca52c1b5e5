package vn.thanghang.remediation.progress.web;

import java.util.UUID;

/** Addresses of reports. */
public final class ReportPaths {

    static final String TASK = "/nhiem-vu/{id}";
    static final String REPORT = TASK + "/cap-nhat";
    static final String WORDS = REPORT + "/noi-dung";
    static final String SEND = REPORT + "/gui";
    static final String OBSTACLE = "/vuong-mac/{id}";
    static final String FIGURES = "/so-lieu-thang";

    private ReportPaths() {}

    public static String task(UUID id) {
        return "/nhiem-vu/" + id;
    }

    public static String report(UUID task) {
        return task(task) + "/cap-nhat";
    }

    public static String obstacle(UUID id) {
        return "/vuong-mac/" + id;
    }
}
