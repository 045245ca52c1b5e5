package vn.thanghang.remediation.plan.web;

import java.util.UUID;
import vn.thanghang.remediation.content.Part;

/** Addresses of the pages about plans. */
public final class PlanPaths {

    public static final String PLANS = "/ke-hoach";
    public static final String MISSING = PLANS + "/chua-gui";
    public static final String MEASURES = PLANS + "/bien-phap";
    public static final String PLAN = PLANS + "/{id}";
    static final String TASKS = "nhiem-vu";
    static final String CHECK = "kiem-tra";

    private PlanPaths() {}

    public static String plan(UUID id) {
        return PLANS + "/" + id;
    }

    /** The page of a part of a plan. */
    static String page(Part part) {
        return switch (part) {
            case CAUSES -> "nguyen-nhan";
            case TARGETS -> "muc-tieu";
            case RESOURCES -> "nguon-luc";
        };
    }

    static String part(UUID plan, Part part) {
        return plan(plan) + "/" + page(part);
    }

    static String tasks(UUID plan) {
        return plan(plan) + "/" + TASKS;
    }

    static String task(UUID plan, UUID task) {
        return tasks(plan) + "?viec-id=" + task;
    }
}
