package vn.thanghang.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the entries of a backup go and come from: one file, or a folder anyone can read. */
final class BackupEntries {

    private BackupEntries() {}

    interface Sink {
        /** Starts an entry; closing the stream ends it. */
        OutputStream next(String name) throws IOException;
    }

    interface Source {
        /** Gives every entry once, in the order it was written. */
        void forEach(Taker taker) throws IOException;
    }

    interface Taker {
        void take(String name, InputStream content) throws IOException;
    }
}
