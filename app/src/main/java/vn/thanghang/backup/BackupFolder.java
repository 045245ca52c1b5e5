package vn.thanghang.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thanghang.platform.BadInput;

/** The entries of a backup as files of a folder: CSV with a header for each table. */
final class BackupFolder {

    private BackupFolder() {}

    static BackupEntries.Sink into(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new BadInput("backup.folderNotEmpty", folder);
            }
        }
        return name -> {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        };
    }

    static BackupEntries.Source from(Path folder) {
        return taker -> {
            Manifest manifest;
            try (InputStream in = Files.newInputStream(folder.resolve(Manifest.NAME))) {
                manifest = BackupJson.manifest(in, folder);
            } catch (NoSuchFileException absent) {
                throw new BadInput("backup.notOurs", folder);
            }
            for (String name : names(manifest)) {
                Path file = folder.resolve(name).normalize();
                if (!file.startsWith(folder)) {
                    throw new BadInput("backup.damaged", folder);
                }
                try (InputStream in = Files.newInputStream(file)) {
                    taker.take(name, in);
                } catch (NoSuchFileException missing) {
                    throw new BadInput("backup.entryMissing", folder, name);
                }
            }
        };
    }

    private static List<String> names(Manifest manifest) {
        var names = new ArrayList<String>();
        names.add(Manifest.NAME);
        manifest.tables().forEach(each -> names.add(each.file()));
        names.addAll(manifest.files());
        names.add(Manifest.CHECKSUMS);
        return names;
    }
}
