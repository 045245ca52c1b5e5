package vn.thanghang.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The server programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    /** Part of the folder's name, so that a newer version never meets the files of an older one. */
    static final String VERSION = "18.6";

    static final int MAJOR = 18;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks into {@code parent/bin-<version>} unless it is there; a half-written folder is never seen under that name. */
    static PostgresBinaries unpackedIn(Path parent) {
        Path target = parent.resolve("bin-" + VERSION);
        if (Files.isDirectory(target)) {
            return new PostgresBinaries(target);
        }
        String os = System.getProperty("os.name", "?");
        String arch = System.getProperty("os.arch", "?");
        Path fresh = parent.resolve("bin-" + VERSION + ".new");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(archiveName(os, arch))) {
            if (archive == null) {
                throw new DatabaseUnavailable(DatabaseProblem.NO_BINARIES, os, arch);
            }
            FileSystemUtils.deleteRecursively(fresh);
            Files.createDirectories(fresh);
            unpack(archive, fresh);
            moveIntoPlace(fresh, target);
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, target, e);
        }
        return new PostgresBinaries(target);
    }

    static String archiveName(String os, String arch) {
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        return "/postgres-" + os.toLowerCase(Locale.ROOT) + "-" + machine + ".txz";
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                unpack(tar, entry, into, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            openFolder(into, parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        String mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    /** Folders readable by the account of the server, whatever the umask of ours. */
    private static void openFolder(Path root, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path each = folder; each != null && each.startsWith(root); each = each.getParent()) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void moveIntoPlace(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(fresh);
        }
    }
}
