package vn.thanghang.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.BadInput;

/**
 * A backup as one file: eight bytes that name it, a salt, the entries as a ZIP stream (sealed when there is a key), and
 * the SHA-256 of all that comes before, so that no changed byte goes unnoticed. It has its name only when complete.
 */
final class BackupFile {

    private static final byte[] OPEN = "THSAOLU1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEALED = "THSAOLK1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int DIGEST = 32;

    private BackupFile() {}

    interface Filling {
        void into(BackupEntries.Sink entries) throws IOException;
    }

    static void write(Path target, @Nullable BackupKey key, SecureRandom random, Filling filling) throws IOException {
        if (Files.exists(target)) {
            throw new BadInput("backup.exists", target);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                fill(Channels.newOutputStream(file), key, random, filling);
                file.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            throw new BadInput("backup.exists", part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(OutputStream file, @Nullable BackupKey key, SecureRandom random, Filling filling)
            throws IOException {
        MessageDigest digest = sha256();
        var buffered = new BufferedOutputStream(file, 1 << 16);
        var hashed = new DigestOutputStream(buffered, digest);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        hashed.write(key == null ? OPEN : SEALED);
        hashed.write(salt);
        OutputStream body = key == null ? staysOpen(hashed) : new SealedOutput(staysOpen(hashed), key.of(salt));
        try (var zip = new ZipOutputStream(body, StandardCharsets.UTF_8)) {
            filling.into(name -> {
                zip.putNextEntry(new ZipEntry(name));
                return new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        zip.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.closeEntry();
                    }
                };
            });
        }
        buffered.write(digest.digest());
        buffered.flush();
    }

    private static OutputStream staysOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /** Reads the whole file once and refuses it when a byte is not as it was written. */
    static BackupEntries.Source checked(Path file, @Nullable BackupKey key) throws IOException {
        byte[] head = checkedHead(file);
        boolean sealed = Arrays.equals(head, 0, OPEN.length, SEALED, 0, SEALED.length);
        if (sealed && key == null) {
            throw new BadInput("backup.sealed", file);
        }
        return taker -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                in.skipNBytes(head.length);
                InputStream body = new Limited(in, Files.size(file) - head.length - DIGEST);
                if (sealed && key != null) {
                    body = new SealedInput(body, key.of(Arrays.copyOfRange(head, SEALED.length, head.length)));
                }
                entries(new ZipInputStream(body, StandardCharsets.UTF_8), taker);
            } catch (SealedInput.WrongKey wrong) {
                throw new BadInput("backup.wrongKey", file);
            } catch (ZipException damaged) {
                throw new BadInput("backup.damaged", file);
            }
        };
    }

    private static void entries(ZipInputStream zip, BackupEntries.Taker taker) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            taker.take(entry.getName(), zip);
        }
    }

    private static byte[] checkedHead(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long body = Files.size(file) - DIGEST;
            byte[] head = in.readNBytes(OPEN.length + SALT);
            boolean known = Arrays.equals(head, 0, Math.min(head.length, OPEN.length), OPEN, 0, OPEN.length)
                    || Arrays.equals(head, 0, Math.min(head.length, OPEN.length), SEALED, 0, SEALED.length);
            if (!known) {
                throw new BadInput("backup.notOurs", file);
            }
            MessageDigest digest = sha256();
            digest.update(head);
            byte[] buffer = new byte[1 << 16];
            var rest = new Limited(in, body - head.length);
            for (int n = rest.read(buffer); n > 0; n = rest.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            if (!Arrays.equals(digest.digest(), in.readNBytes(DIGEST))) {
                throw new BadInput("backup.damaged", file);
            }
            return head;
        } catch (NoSuchFileException absent) {
            throw new BadInput("backup.absent", file);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The first so many bytes of a stream. */
    private static final class Limited extends InputStream {

        private final InputStream in;
        private long left;

        Limited(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
