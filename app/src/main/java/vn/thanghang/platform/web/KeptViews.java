package vn.thanghang.platform.web;

import java.util.List;

/** The lists the reader keeps under a name; implemented where people and their views are known. */
public interface KeptViews {

    /** A view of a list. */
    record KeptView(String name, String path) {}

    /** Those of the list at this address; none when nobody is signed in. */
    List<KeptView> of(String list);
}
