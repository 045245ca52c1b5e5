package vn.thanghang.platform.chart;

/**
 * One of four ordered classes, best first, or none. Colour never stands alone: {@link #sign()} is always printed with
 * it. The fills keep a distance of 22 ΔE2000 under the three kinds of colour blindness.
 */
public enum Tier {
    FIRST("g1", "▲▲", "#0a4d86", "#ffffff"),
    SECOND("g2", "▲", "#63abdb", "#1b2430"),
    THIRD("g3", "▼", "#f7c873", "#1b2430"),
    FOURTH("g4", "▼▼", "#b0440e", "#ffffff"),
    NONE("g0", "–", "#e3e6ea", "#1b2430");

    private final String cssClass;
    private final String sign;
    private final String fill;
    private final String ink;

    Tier(String cssClass, String sign, String fill, String ink) {
        this.cssClass = cssClass;
        this.sign = sign;
        this.fill = fill;
        this.ink = ink;
    }

    /** 1 is the best class; anything outside 1 to 4 is none. */
    public static Tier of(int number) {
        return number >= 1 && number <= 4 ? values()[number - 1] : NONE;
    }

    public String cssClass() {
        return cssClass;
    }

    public String sign() {
        return sign;
    }

    String fill() {
        return fill;
    }

    String ink() {
        return ink;
    }
}
