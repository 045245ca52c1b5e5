package vn.thanghang.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As whom the server programs run. PostgreSQL refuses to run as root, so root steps down: to the owner of existing
 * data; else to an account made for it; else, when that account cannot reach the folder, into a user namespace in
 * which root's files belong to nobody in particular.
 *
 * @param prefix what stands before every server command
 * @param owner numeric user that must own the data, or {@code null} when it is the user we are
 */
record ServerAccount(List<String> prefix, @Nullable Owner owner) {

    record Owner(int uid, int gid) {}

    private static final List<String> PREFERRED_ACCOUNTS = List.of("thanghang", "postgres", "nobody");
    private static final Path PASSWD = Path.of("/etc/passwd");

    static ServerAccount of(Path folder, Path data) {
        try {
            int me = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return me == 0 ? steppedDown(folder, data) : asMyself(me, data);
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, data, e);
        }
    }

    private static ServerAccount asMyself(int me, Path data) throws IOException {
        if (Files.exists(data)) {
            int owner = (int) Files.getAttribute(data, "unix:uid");
            if (owner != me) {
                throw new DatabaseUnavailable(DatabaseProblem.DATA_OF_ANOTHER_USER, data, nameOf(owner));
            }
        }
        return new ServerAccount(List.of(), null);
    }

    private static ServerAccount steppedDown(Path folder, Path data) throws IOException {
        if (Files.exists(data)) {
            int uid = (int) Files.getAttribute(data, "unix:uid");
            int gid = (int) Files.getAttribute(data, "unix:gid");
            return uid == 0 ? namespaced(data) : switched(new Owner(uid, gid));
        }
        Owner account = preferredAccount(folder);
        if (account != null) {
            ServerAccount switched = switched(account);
            if (switched.runs("test", "-x", folder.toString())) {
                return switched;
            }
        }
        return namespaced(data);
    }

    private static ServerAccount switched(Owner to) {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + to.uid(), "--regid=" + to.gid(), "--clear-groups", "--"), to);
    }

    private static ServerAccount namespaced(Path data) {
        var account = new ServerAccount(List.of("unshare", "-U", "--"), null);
        if (!account.runs("true")) {
            throw new DatabaseUnavailable(DatabaseProblem.NO_UNPRIVILEGED_ACCOUNT, data);
        }
        return account;
    }

    /** The owner of the folder above when that is not root (a checkout used with sudo), else the first known account. */
    private static @Nullable Owner preferredAccount(Path folder) throws IOException {
        Map<String, Owner> accounts = accounts();
        Path above = folder.toRealPath().getParent();
        if (above != null) {
            var keeper =
                    new Owner((int) Files.getAttribute(above, "unix:uid"), (int) Files.getAttribute(above, "unix:gid"));
            if (keeper.uid() != 0 && accounts.values().stream().anyMatch(known -> known.uid() == keeper.uid())) {
                return keeper;
            }
        }
        return PREFERRED_ACCOUNTS.stream()
                .filter(accounts::containsKey)
                .map(accounts::get)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Owner> accounts() throws IOException {
        try (Stream<String> lines = Files.lines(PASSWD, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3)
                    .collect(Collectors.toMap(
                            fields -> fields[0],
                            fields -> new Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])),
                            (first, second) -> first));
        }
    }

    private static String nameOf(int uid) throws IOException {
        return accounts().entrySet().stream()
                .filter(entry -> entry.getValue().uid() == uid)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Integer.toString(uid));
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Gives a file or folder to the account, when that is another than ours. */
    void own(Path path) throws IOException {
        if (owner != null) {
            Files.setAttribute(path, "unix:gid", owner.gid());
            Files.setAttribute(path, "unix:uid", owner.uid());
        }
    }

    private boolean runs(String... program) {
        try {
            Process process = new ProcessBuilder(command(List.of(program)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
