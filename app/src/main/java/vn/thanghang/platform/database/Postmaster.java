package vn.thanghang.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code postmaster.pid} in the data folder says about the main process of the server.
 *
 * @param pid its process id
 * @param port the port it listens on; 0 while it has not said so
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

    static final String FILE = "postmaster.pid";

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on these data now, if any: named in the file, alive, and at work in this very folder. */
    static Optional<Postmaster> runningIn(Path data) {
        return written(data).filter(named -> isAlive(named.pid()) && worksIn(named.pid(), data));
    }

    /** The content of the file, whether or not the process lives. */
    static Optional<Postmaster> written(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(FILE), StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return isAlive(pid);
    }

    /** Whether the number is taken, be it by a dead process nobody has buried: PostgreSQL takes that for a server. */
    static boolean exists(long pid) {
        return Files.exists(Path.of("/proc", Long.toString(pid)));
    }

    /** A killed process nobody waits for (a zombie) still has an entry, but is dead. */
    static boolean isAlive(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the process runs the program at this path. */
    boolean runs(Path program) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "exe"))
                    .equals(program.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** All live processes at work in the data folder: the main process and the ones it started. */
    static List<Long> processesIn(Path data) {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(pid -> worksIn(pid, data) && isAlive(pid))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
