package vn.thanghang.platform.web;

/**
 * A link of the page frame that belongs to another module, contributed as a bean. A place without a bean is not drawn.
 *
 * @param place where in the frame
 * @param path where it leads
 */
public record ShellLink(Place place, String path) {

    /** The places of the frame a module can fill. */
    public enum Place {
        HOME,
        SEARCH,
        HELP,
        ACCOUNT,
        SIGN_IN,
        /** Target of a POST form with the CSRF field. */
        SIGN_OUT
    }
}
