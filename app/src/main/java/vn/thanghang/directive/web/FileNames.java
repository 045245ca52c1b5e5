package vn.thanghang.directive.web;

import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.BorderText;

/** Names of files as they are kept and given out. */
public final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** The last part of the name a browser sends, composed, without signs a system reads as more than a name. */
    public static String clean(@Nullable String sent) {
        String name = sent == null ? "" : sent;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = BorderText.line(last).value().replaceAll("[\"<>:|?*]", "_");
        String tail = clean.substring(Math.max(0, clean.length() - LONGEST));
        return tail.isEmpty() ? "van-ban" : tail;
    }
}
