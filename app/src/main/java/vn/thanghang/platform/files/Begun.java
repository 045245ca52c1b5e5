package vn.thanghang.platform.files;

import java.time.Duration;

/** What came of announcing a file. */
public sealed interface Begun {

    /** It may be sent, from where {@link WaitingFile#received} stands: the same file announced again goes on. */
    record Waiting(WaitingFile file) implements Begun {}

    /** It is not taken, whatever is in it. */
    record Refused(FileRefusal reason, String detail) implements Begun {}

    /** This owner has begun too many within an hour. */
    record TooMany(Duration retryAfter) implements Begun {}
}
