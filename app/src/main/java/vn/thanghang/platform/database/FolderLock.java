package vn.thanghang.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One process per folder. The operating system frees the lock when its holder dies, however it dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for a predecessor that is just stopping, not longer than {@code patience}. */
    static FolderLock take(Path folder, Duration patience) {
        Path file = folder.resolve("lock");
        long end = System.nanoTime() + patience.toNanos();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (FileLock lock = tryLock(channel); ; lock = tryLock(channel)) {
                if (lock != null) {
                    return new FolderLock(channel, lock);
                }
                if (System.nanoTime() > end) {
                    channel.close();
                    throw new DatabaseUnavailable(DatabaseProblem.FOLDER_IN_USE, folder);
                }
                Pause.of(Duration.ofMillis(100));
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
