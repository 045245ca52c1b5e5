package vn.thanghang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message exists in both languages, with the same arguments, and somebody uses it. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9.]*)\"");
    /** What waits for people is named in views of the database. */
    private static final Pattern IN_VIEWS = Pattern.compile("'([a-z]+\\.work\\.[A-Z_]+)'");

    private static final Pattern ASKED = Pattern.compile("\\b(?:t|of|count)\\(\\s*\"([a-z][a-z]*\\.[A-Za-z0-9.]*)\"");

    private static final Map<String, String> VIETNAMESE = load("vi");
    private static final Map<String, String> ENGLISH = load("en");
    private static final List<String> SOURCES = sources();
    private static final Set<String> MODULES = VIETNAMESE.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(VIETNAMESE).isNotEmpty();
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(VIETNAMESE.keySet());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        List<String> different = VIETNAMESE.keySet().stream()
                .filter(ENGLISH::containsKey)
                .filter(key ->
                        !arguments(VIETNAMESE.getOrDefault(key, "")).equals(arguments(ENGLISH.getOrDefault(key, ""))))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        Set<String> literals = SOURCES.stream()
                .flatMap(source -> LITERAL.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        SOURCES.forEach(source -> IN_VIEWS.matcher(source).results().forEach(found -> literals.add(found.group(1))));
        List<String> unused = VIETNAMESE.keySet().stream()
                .filter(key -> !isUsed(key, literals))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyMessageAskedForExists() {
        Set<String> missing = new TreeSet<>();
        for (String source : SOURCES) {
            // Papers keep their wording beside their form; only what knows the text of the pages is meant here.
            if (source.startsWith("package ")
                    && (!source.contains("vn.thanghang.platform.text.Text") || source.contains("Texts.ofPaper("))) {
                continue;
            }
            for (MatchResult asked : ASKED.matcher(source).results().toList()) {
                String key = asked.group(1);
                if (!MODULES.contains(key.substring(0, key.indexOf('.')))) {
                    continue;
                }
                boolean known = key.endsWith(".")
                        ? VIETNAMESE.keySet().stream().anyMatch(other -> other.startsWith(key))
                        : VIETNAMESE.containsKey(key) || VIETNAMESE.containsKey(key + ".other");
                if (!known) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void keysBeginWithTheirModule() throws IOException {
        List<String> strays = new ArrayList<>();
        for (Path file : files("vi")) {
            String module = file.getFileName().toString().replace("_vi.properties", "");
            read(file).keySet().stream()
                    .filter(key -> !key.startsWith(module + "."))
                    .forEach(strays::add);
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void textIsComposedAndPlain() {
        List<String> odd = Stream.concat(VIETNAMESE.entrySet().stream(), ENGLISH.entrySet().stream())
                .filter(entry -> !Normalizer.isNormalized(entry.getValue(), Normalizer.Form.NFC)
                        || entry.getValue().contains("<")
                        || entry.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(odd).isEmpty();
    }

    private static boolean isUsed(String key, Set<String> literals) {
        String plain = key.replaceAll("\\.(one|other)$", "");
        if (literals.contains(key) || literals.contains(plain)) {
            return true;
        }
        for (int dot = plain.lastIndexOf('.'); dot > 0; dot = plain.lastIndexOf('.', dot - 1)) {
            // A literal that ends in a dot is the fixed part of a composed key; a module name alone is not enough.
            if (plain.indexOf('.') < dot && literals.contains(plain.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Path file : files(language)) {
                all.putAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static List<Path> files(String language) throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static List<String> sources() {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> jte = Files.walk(Path.of("src/main/jte"));
                Stream<Path> sql = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : Stream.of(java, jte, sql)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .toList()) {
                sources.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
