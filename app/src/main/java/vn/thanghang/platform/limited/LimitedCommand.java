package vn.thanghang.platform.limited;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command line of a limited process: our own classes in a small JVM, behind the limits this machine offers. On
 * Linux: no network ({@code unshare}), no rights to gain ({@code setpriv}), bounds on processor time, files and core
 * dumps ({@code prlimit}). Elsewhere the heap, the time limit and the empty environment remain.
 */
final class LimitedCommand {
    private static final List<String> FLAGS = List.of(
            "-Xms32m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxDirectMemorySize=8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");
    private static final List<List<String>> WRAPPERS = List.of(
            List.of("unshare", "--map-current-user", "--net"),
            List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"),
            List.of("prlimit", "--cpu=30", "--nofile=512", "--core=0", "--fsize=1048576"));
    private static final List<String> GUARDS = guards();

    private LimitedCommand() {}

    static List<String> line(LimitedProgram program) {
        List<String> line = new ArrayList<>(GUARDS);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + program.heapMegabytes() + "m");
        line.addAll(FLAGS);
        String classes = System.getProperty("java.class.path");
        line.add("-cp");
        line.add(classes);
        if (isPacked(program.main())) {
            line.add("-Dloader.main=" + program.main().getName());
            line.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            line.add(program.main().getName());
        }
        return line;
    }

    /** Whether the classes stand inside the executable jar instead of on the class path. */
    private static boolean isPacked(Class<?> program) {
        return program.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .contains("!");
    }

    /** The wrappers that work here, each before the next. */
    private static List<String> guards() {
        List<String> found = new ArrayList<>();
        for (List<String> each : WRAPPERS) {
            List<String> line = new ArrayList<>(each);
            line.set(0, path(each.getFirst()));
            List<String> tried = new ArrayList<>(found);
            tried.addAll(line);
            tried.add("/bin/true");
            if (!line.getFirst().isEmpty() && succeeds(tried)) {
                found.addAll(line);
            }
        }
        return List.copyOf(found);
    }

    private static String path(String tool) {
        for (String folder : List.of("/usr/bin/", "/bin/", "/usr/sbin/")) {
            if (Files.isExecutable(Path.of(folder + tool))) {
                return folder + tool;
            }
        }
        return "";
    }

    private static boolean succeeds(List<String> line) {
        try {
            Process trial = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = trial.waitFor(3, TimeUnit.SECONDS);
            trial.destroyForcibly();
            return ended && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
