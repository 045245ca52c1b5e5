package vn.thanghang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The libraries on the class path against a list of known holes that is kept by hand at each release: no feed of
 * vulnerabilities is reachable where this is built.
 */
class KnownVulnerableTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*?)(?:\\.RELEASE)?\\.jar");

    /** Read as data, refused as libraries of this house. */
    private static final List<String> NEVER = List.of(
            "spring-boot-devtools", "h2", "log4j-core", "commons-collections", "groovy", "spring-boot-actuator");

    @Test
    void noLibraryIsOlderThanTheMendedOne() throws IOException {
        var libraries = libraries();
        var wrong = new ArrayList<String>();
        int met = 0;
        for (var line : Files.readAllLines(
                Path.of("src", "test", "resources", "security", "known-vulnerable.csv"), StandardCharsets.UTF_8)) {
            var fields = line.split(",", -1);
            if (line.startsWith("#") || fields[0].equals("artifact")) {
                continue;
            }
            var present = libraries.get(fields[0]);
            if (present != null) {
                met++;
                if (Version.parse(present).compareTo(Version.parse(fields[1])) < 0) {
                    wrong.add(fields[0] + " " + present + ": " + fields[2] + ", mended in " + fields[1]);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(met).as("lines of the list that concern us").isGreaterThanOrEqualTo(4);
    }

    @Test
    void nothingForDevelopmentIsShipped() {
        assertThat(libraries().keySet()).doesNotContainAnyElementsOf(NEVER).contains("spring-core");
    }

    private static Map<String, String> libraries() {
        var found = new TreeMap<String, String>();
        for (var entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            var jar = JAR.matcher(Path.of(entry).getFileName().toString());
            if (jar.matches()) {
                found.put(jar.group(1), jar.group(2));
            }
        }
        return found;
    }
}
