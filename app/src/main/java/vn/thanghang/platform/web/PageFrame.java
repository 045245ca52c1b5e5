package vn.thanghang.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of the frame that are the same for every request. */
record PageFrame(
        StaticFiles files,
        Icons icons,
        List<NavigationItem> navigation,
        Map<ShellLink.Place, String> links,
        Optional<Viewer> viewer,
        Optional<KeptViews> keptViews,
        String version,
        WebSettings settings) {}
