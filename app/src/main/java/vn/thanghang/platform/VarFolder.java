package vn.thanghang.platform;

import java.nio.file.Path;

/** The folder in which this installation keeps everything that changes: database, logs, temporary files. */
public record VarFolder(Path path) {

    public VarFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }
}
