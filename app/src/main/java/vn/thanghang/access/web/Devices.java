package vn.thanghang.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thanghang.platform.web.Page;

/** A short name for what a browser says about itself; for templates. */
public final class Devices {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // The order matters: the later names also stand in what the earlier browsers send.
        BROWSERS.put("Edg/", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("coc_coc", "Cốc Cốc");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Devices() {}

    public static String name(Page page, String agent) {
        return page.t("access.sessions.device", first(BROWSERS, agent, page), first(SYSTEMS, agent, page));
    }

    private static String first(Map<String, String> names, String agent, Page page) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> page.t("access.sessions.unknown"));
    }
}
