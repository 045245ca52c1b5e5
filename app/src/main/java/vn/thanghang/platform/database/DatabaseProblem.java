package vn.thanghang.platform.database;

import java.util.Locale;

/** Why the database could not be made ready. The words for each stand in {@code messages/platform_*.properties}. */
public enum DatabaseProblem {
    /** Another application process uses the same folder. Argument: the folder. */
    FOLDER_IN_USE,
    /** The data belong to another user of the machine. Arguments: data folder, its owner. */
    DATA_OF_ANOTHER_USER,
    /** Started as root, but neither another user nor a user namespace can be used. Argument: data folder. */
    NO_UNPRIVILEGED_ACCOUNT,
    /** No server binaries for this machine. Arguments: operating system, processor. */
    NO_BINARIES,
    /** The data were written by another major version. Arguments: found, needed. */
    WRONG_DATA_VERSION,
    /** The password file is missing although there are data. Argument: its path. */
    PASSWORDS_LOST,
    /** A server program failed. Arguments: program, exit code, last lines of its log. */
    PROGRAM_FAILED,
    /** The server did not become ready. Arguments: seconds waited, log folder. */
    NOT_READY,
    /** A file could not be read or written. Arguments: path, reason. */
    FILE_TROUBLE,
    /** The external server is too old. Arguments: its version, the oldest supported. */
    EXTERNAL_TOO_OLD,
    /** The external database does not store UTF-8. Argument: its encoding. */
    EXTERNAL_NOT_UTF8,
    /** The way to the external server crosses a network without TLS. */
    EXTERNAL_NOT_ENCRYPTED,
    /** The role of the application is a superuser or passes row-level security. Argument: its name. */
    EXTERNAL_ROLE_TOO_STRONG,
    /** The external server cannot be reached or refuses us. Arguments: address without password, reason. */
    EXTERNAL_UNREACHABLE;

    /** Of the words for it. */
    public String key() {
        return "platform.database." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
