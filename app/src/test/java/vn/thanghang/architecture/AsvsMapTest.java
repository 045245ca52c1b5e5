package vn.thanghang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of docs/asvs.md names every requirement once, and only tests, files and sections that exist. */
class AsvsMapTest {

    private static final Path MAP = Path.of("..", "docs", "asvs.md");
    private static final Path REQUIREMENTS =
            Path.of("src", "test", "resources", "security", "asvs-5.0-levels-1-and-2.csv");
    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]*)\\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|IT))\\.([a-z][A-Za-z0-9]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#]*)(?:#([^)]+))?\\)");
    private static final String BY_TEST = "kiểm thử";
    private static final String NOT_APPLICABLE = "không áp dụng";
    private static final String OPEN = "chưa đạt";
    private static final List<String> KINDS = List.of(BY_TEST, "xem xét", "tài liệu", NOT_APPLICABLE, OPEN);

    private record Row(String id, String level, String how, String kind, String proof) {}

    @Test
    void everyRequirementOfLevelsOneAndTwoStandsThereOnce() throws IOException {
        var expected = Files.readAllLines(REQUIREMENTS, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("V"))
                .toList();
        assertThat(expected).hasSize(253);
        assertThat(rows().stream().map(row -> row.id + "," + row.level)).containsExactlyElementsOf(expected);
    }

    @Test
    void everyRowIsProvenAsItsKindWants() throws IOException {
        for (var row : rows()) {
            assertThat(KINDS).as(row.id).contains(row.kind);
            boolean tested = TEST.matcher(row.proof).find();
            boolean linked = LINK.matcher(row.proof).find();
            if (row.kind.equals(BY_TEST)) {
                assertThat(tested).as("%s names a test", row.id).isTrue();
            } else if (row.kind.equals(OPEN)) {
                assertThat(row.how).as(row.id).containsIgnoringCase("thiếu");
            } else if (!row.kind.equals(NOT_APPLICABLE)) {
                assertThat(linked).as("%s names a file or section", row.id).isTrue();
            }
        }
    }

    @Test
    void everyTestNamedExists() throws IOException {
        var sources = testSources();
        var missing = found(TEST)
                .filter(test -> !sources.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "("))
                .map(test -> test.group(1) + "." + test.group(2))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileAndSectionLinkedExists() throws IOException {
        var missing = new ArrayList<String>();
        for (var link : found(LINK).toList()) {
            var file = link.group(1).isEmpty() ? MAP : MAP.resolveSibling(link.group(1));
            if (link.group(1).startsWith("https:")) {
                continue;
            }
            if (!Files.exists(file) || link.group(2) != null && !sections(file).contains(link.group(2))) {
                missing.add(link.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theCountsAtTheTopAreRight() throws IOException {
        Map<String, Long> counted = rows().stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting()));
        var told = new TreeMap<String, Long>();
        found(Pattern.compile("(?m)^\\| (" + String.join("|", KINDS) + ") \\| (\\d+) \\|$"))
                .forEach(line -> told.put(line.group(1), Long.valueOf(line.group(2))));
        assertThat(told).containsExactlyInAnyOrderEntriesOf(counted);
        assertThat(counted.get(NOT_APPLICABLE)).isEqualTo(43);
        assertThat(counted.get(BY_TEST)).isGreaterThanOrEqualTo(150);
    }

    private static List<Row> rows() throws IOException {
        return found(ROW)
                .map(row -> new Row(
                        row.group(1), row.group(2), row.group(4), row.group(5).strip(), row.group(6)))
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(MAP, StandardCharsets.UTF_8)).results();
    }

    private static Map<String, String> testSources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var module : List.of("app", "official-docs", "index-stats", "audit-verifier")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    sources.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }

    /** The names by which headings are linked: lower case, dashes for spaces, no other marks. */
    private static List<String> sections(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
