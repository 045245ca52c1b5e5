package vn.thanghang.platform.web;

import org.jspecify.annotations.Nullable;

/** Who looks at the page; implemented where people and permissions are known. */
public interface Viewer {

    /** The name to show in the frame, or null when nobody is signed in. */
    @Nullable String name();

    /** Whether a link to this path should be offered. Not a protection: the path itself checks again. */
    boolean mayOpen(String path);
}
