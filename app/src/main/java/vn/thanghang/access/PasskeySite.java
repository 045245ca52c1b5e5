package vn.thanghang.access;

/**
 * The address passkeys are bound to.
 *
 * @param name the host name, which the browser compares with its address line
 * @param origin scheme, host and port exactly as a browser writes them
 */
public record PasskeySite(String name, String origin) {}
