package vn.thanghang.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.platform.BadInput;

/** Manifest and checksums as text. */
final class BackupJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BackupJson() {}

    static void write(Object value, OutputStream out) throws IOException {
        try (out) {
            out.write(JSON.writeValueAsBytes(value));
        }
    }

    /** @param from named when it cannot be read */
    static Manifest manifest(InputStream in, Path from) throws IOException {
        try {
            Manifest manifest = JSON.readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new BadInput("backup.newerFormat", from, manifest.format(), Manifest.FORMAT);
            }
            return manifest;
        } catch (JacksonException damaged) {
            throw new BadInput("backup.damaged", from);
        }
    }

    static List<Manifest.Checksum> checksums(InputStream in, Path from) throws IOException {
        try {
            return List.of(JSON.readValue(in.readAllBytes(), Manifest.Checksum[].class));
        } catch (JacksonException damaged) {
            throw new BadInput("backup.damaged", from);
        }
    }
}
