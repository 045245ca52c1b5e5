package vn.thanghang.analysis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of {@code docs/cli.md}, run as they stand there; the printed excerpt must be part of the answer. */
class DocumentedOutlookTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "Example: `\\./thanghang (simulate|path|forecast)([^`]*)` prints[^\\n]*\\n\\n```json\\n(.*?)```",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    static Stream<Arguments> examples() throws IOException {
        String manual = Files.readString(Path.of("../docs/cli.md"), StandardCharsets.UTF_8);
        return EXAMPLE.matcher(manual)
                .results()
                .map(found -> Arguments.of(found.group(1), found.group(2), found.group(3)));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("examples")
    void printsWhatTheManualShows(String command, String options, String shown) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (Matcher word = WORD.matcher(options); word.find(); ) {
            arguments.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        Object work = switch (command) {
            case "simulate" -> new SimulateCommand();
            case "path" -> new PathCommand();
            default -> new ForecastCommand();
        };
        JsonNode answer =
                CommandRun.of(folder, work, arguments.toArray(String[]::new)).json();
        assertPart(command, JsonMapper.builder().build().readTree(shown), answer);
    }

    private static void assertPart(String place, JsonNode shown, JsonNode answer) {
        if (shown.isObject()) {
            shown.propertyStream()
                    .forEach(field -> assertPart(
                            place + "." + field.getKey(), field.getValue(), answer.required(field.getKey())));
        } else if (shown.isArray()) {
            for (JsonNode item : shown) {
                assertThat(answer.valueStream().anyMatch(candidate -> isPart(place, item, candidate)))
                        .as(place)
                        .isTrue();
            }
        } else if (shown.isNumber()) {
            assertThat(answer.doubleValue()).as(place).isCloseTo(shown.doubleValue(), within(1e-9));
        } else {
            assertThat(answer).as(place).isEqualTo(shown);
        }
    }

    private static boolean isPart(String place, JsonNode shown, JsonNode answer) {
        try {
            assertPart(place, shown, answer);
            return true;
        } catch (AssertionError differs) {
            return false;
        }
    }
}
