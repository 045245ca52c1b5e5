package vn.thanghang.platform.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes out.
 *
 * @param host empty: no mail at all
 * @param user empty: the server asks for no account
 * @param passwordFile read anew for each connection, so that a changed password needs no restart
 * @param startTls whether the connection must be encrypted; false only for a server on the same machine
 * @param from the address it comes from
 */
record MailSettings(
        String host, int port, String user, @Nullable Path passwordFile, boolean startTls, String from) {

    boolean isOn() {
        return !host.isEmpty();
    }
}
