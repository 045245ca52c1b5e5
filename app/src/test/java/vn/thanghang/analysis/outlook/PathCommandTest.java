package vn.thanghang.analysis.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PathCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--year", "2022", "--draws", "1000"));
        arguments.addAll(List.of(more));
        return CommandRun.of(folder, new PathCommand(), arguments.toArray(String[]::new));
    }

    @Test
    void traVinhReachesTheNextGroupWithPrecedentsBehindEveryStep() throws IOException {
        JsonNode json = run("--unit", "Trà Vinh", "--target-group", "3", "--lock", "7.2")
                .json();
        assertThat(json.get("reachable").booleanValue()).isTrue();
        assertThat(json.get("target").get("kind").stringValue()).isEqualTo("group");
        assertThat(json.get("target").get("value").intValue()).isEqualTo(3);
        assertThat(json.get("target").get("confidence").doubleValue()).isEqualTo(0.8);
        assertThat(json.get("confidence").doubleValue()).isGreaterThanOrEqualTo(0.8);
        assertThat(json.get("nearest").isNull()).isTrue();
        assertThat(json.get("steps").size()).isBetween(1, 6);
        double gained = 0;
        for (JsonNode step : json.get("steps")) {
            assertThat(step.get("code").stringValue()).isNotEqualTo("7.2");
            gained += step.get("to").doubleValue() - step.get("from").doubleValue();
            assertThat(step.get("precedentCount").intValue()).isPositive();
            for (JsonNode precedent : step.get("precedents")) {
                assertThat(precedent.get("change").doubleValue())
                        .isGreaterThanOrEqualTo(
                                step.get("to").doubleValue() - step.get("from").doubleValue() - 1e-9);
            }
        }
        assertThat(gained).isGreaterThanOrEqualTo(json.get("needed").doubleValue() - 1e-9);
    }

    @Test
    void targetOutOfReachNamesTheNearestOne() throws IOException {
        JsonNode json = run("--unit", "Trà Vinh", "--target-rank", "1", "--max-criteria", "3", "--confidence", "0.9")
                .json();
        assertThat(json.get("reachable").booleanValue()).isFalse();
        assertThat(json.get("steps").size()).isZero();
        assertThat(json.get("plausibility").isNull()).isTrue();
        JsonNode nearest = json.get("nearest");
        assertThat(nearest.get("target").get("kind").stringValue()).isEqualTo("rank");
        assertThat(nearest.get("target").get("value").intValue()).isBetween(2, 63);
        assertThat(nearest.get("steps").size()).isBetween(1, 3);
    }

    @Test
    void minimumIsMetInThePlan() throws IOException {
        JsonNode json = run("--unit", "Trà Vinh", "--target-total", "41.5", "--min", "8.3=0.45")
                .json();
        List<JsonNode> steps = new ArrayList<>();
        json.get("steps").forEach(steps::add);
        assertThat(steps).anySatisfy(step -> {
            assertThat(step.get("code").stringValue()).isEqualTo("8.3");
            assertThat(step.get("to").doubleValue()).isGreaterThanOrEqualTo(0.45 - 1e-9);
        });
    }

    @Test
    void withheldUnitIsAnAnswer() throws IOException {
        JsonNode json = run("--unit", "Bắc Giang", "--target-group", "2").json();
        assertThat(json.get("reachable").booleanValue()).isFalse();
        assertThat(json.get("reason").stringValue()).isEqualTo("withheld");
        assertThat(json.get("needed").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --target-group 5                         | --target-group: 5 phải từ 1 đến 4
            --target-rank 0                          | --target-rank: 0 phải từ 1 đến 63
            --target-total 99                        | nằm ngoài thang điểm
            --target-total 43,5                      | dấu chấm thập phân
            --target-group 2 --confidence 1          | --confidence: 1 phải lớn hơn 0 và nhỏ hơn 1
            --target-group 2 --max-criteria 0        | --max-criteria: 0 phải từ 1 trở lên
            --target-group 2 --lock 5.2              | --lock 5.2: kỳ 2022 không có nội dung thành phần này
            --target-group 2 --lock 8                | --lock 8: kỳ 2022 không có nội dung thành phần này
            --target-group 2 --min 8.3=9             | nằm ngoài thang điểm
            --target-group 2 --min 8.3=0.9 --lock 8.3 | vừa bị khóa vừa có mức tối thiểu
            """)
    void saysWhatIsWrongWithTheQuestion(String options, String words) {
        List<String> arguments = new ArrayList<>(List.of("--unit", "Trà Vinh"));
        arguments.addAll(List.of(options.split(" ")));
        CommandRun run = run(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.refusal()).contains(words);
    }

    @Test
    void exactlyOneTargetIsAsked() {
        assertThat(run("--unit", "Trà Vinh").exit()).isEqualTo(2);
        assertThat(run("--unit", "Trà Vinh", "--target-group", "2", "--target-rank", "10")
                        .exit())
                .isEqualTo(2);
    }
}
