package vn.thanghang.platform.web;

/**
 * The closed set of looks a state or a deadline may have. Words are given by the module; sign and colour only here.
 * Workflow state and deadline signal are two marks and never share one.
 */
public enum StatusLook {
    IDLE("idle", "○"),
    RUNNING("running", "◐"),
    WAITING("waiting", "◌"),
    RETURNED("returned", "↩"),
    DONE("done", "✓"),
    DONE_LATE("late-done", "✓"),
    STOPPED("stopped", "–"),
    SOON("soon", "◷"),
    OVERDUE("overdue", "▲"),
    UNKNOWN("unknown", "?");

    private final String cssClass;
    private final String sign;

    StatusLook(String cssClass, String sign) {
        this.cssClass = cssClass;
        this.sign = sign;
    }

    public String cssClass() {
        return cssClass;
    }

    public String sign() {
        return sign;
    }
}
