package vn.thanghang.analysis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.thanghang.catalogue.reference.BundledResults;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new SimulateCommand(), arguments);
    }

    @Test
    void valuesOfTheNextEditionGiveItsTotal() throws IOException {
        BundledResults results = BundledResults.read();
        List<String> arguments = new ArrayList<>(List.of("--year", "2022", "--unit", "Trà Vinh"));
        for (var part : results.editions()
                .findOrCarry(2022)
                .tree()
                .atLevel(vn.thanghang.catalogue.reference.Level.SUBDIMENSION)) {
            arguments.add("--set");
            arguments.add(part.code() + "="
                    + java.math.BigDecimal.valueOf(results.scores().orNaN(2023, "Trà Vinh", part.code()))
                            .toPlainString());
        }
        JsonNode json = run(arguments.toArray(String[]::new)).json();
        assertThat(json.get("total").get("score").doubleValue()).isCloseTo(40.143326, within(5e-6));
        assertThat(json.get("total").get("publishedTotal").doubleValue())
                .isEqualTo(results.scores().orNaN(2022, "Trà Vinh", "TOTAL"));
        assertThat(json.get("set").size()).isEqualTo(28);
    }

    @Test
    void nothingSetGivesTheSumOfThePartsBesideThePublishedTotal() throws IOException {
        BundledResults results = BundledResults.read();
        JsonNode json = run("--year", "2022", "--unit", "tra vinh").json();
        double sum = 0;
        for (var part : results.editions()
                .findOrCarry(2022)
                .tree()
                .atLevel(vn.thanghang.catalogue.reference.Level.SUBDIMENSION)) {
            sum += results.scores().orNaN(2022, "Trà Vinh", part.code());
        }
        JsonNode total = json.get("total");
        assertThat(json.get("unit").stringValue()).isEqualTo("Trà Vinh");
        assertThat(total.get("score").doubleValue()).isCloseTo(sum, within(1e-12));
        assertThat(total.get("rank").intValue()).isEqualTo(48);
        assertThat(total.get("of").intValue()).isEqualTo(61);
        assertThat(total.get("group").intValue()).isEqualTo(4);
        assertThat(total.get("publishedRank").intValue()).isEqualTo(48);
        assertThat(json.get("criteria").size()).isEqualTo(36);
    }

    @Test
    void indicatorWithAnExactFormulaMovesItsPart() throws IOException {
        JsonNode before = run("--year", "2022", "--unit", "Trà Vinh").json();
        double now = BundledResults.readIndicators().orNaN(2022, "Trà Vinh", "8.3.1");
        JsonNode after = run(
                        "--year",
                        "2022",
                        "--unit",
                        "Trà Vinh",
                        "--set",
                        "8.3.1=" + java.math.BigDecimal.valueOf(now + 0.1).toPlainString())
                .json();
        double moved = after.get("total").get("score").doubleValue()
                - before.get("total").get("score").doubleValue();
        assertThat(moved).isCloseTo(0.3006, within(1e-3));
    }

    @Test
    void withheldUnitIsAnAnswerWithoutTotal() throws IOException {
        JsonNode json = run("--year", "2022", "--unit", "Bắc Ninh").json();
        assertThat(json.get("total").get("score").isNull()).isTrue();
        assertThat(json.get("total").get("rank").isNull()).isTrue();
        assertThat(json.get("total").get("publishedTotal").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9.9=1        | --set 9.9: kỳ 2022 không có tiêu chí này
            TOTAL=40     | không đặt trực tiếp được
            8.3=3.9      | giá trị 3.9 nằm ngoài thang điểm
            8.3=0,60     | "0,60" phải viết bằng dấu chấm thập phân
            8.3=cao      | "cao" không phải là số
            8.3          | không có dạng MÃ=ĐIỂM
            1.2.1=0.5    | công thức từ chỉ tiêu đến nội dung thành phần 1.2 của kỳ 2022 chưa xác định được chính xác
            8.3.2=0.5    | không được tính vào điểm 8.3
            """)
    void saysWhatCannotBeSetAndWhy(String set, String words) {
        CommandRun run = run("--year", "2022", "--unit", "Trà Vinh", "--set", set);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.refusal()).contains(words);
    }

    @Test
    void refusesAPartTogetherWithItsDimension() {
        CommandRun run =
                run("--year", "2022", "--unit", "Trà Vinh", "--set", "8=3.5", "--set", "8.3=0.6", "--set", "1.1=1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.refusal()).contains("chỉ đặt một trong hai");
    }

    @Test
    void saysWhichUnitYearOrIndexIsUnknown() {
        assertThat(run("--year", "2022", "--unit", "Trà Vịnh Lớn").refusal()).contains("Trà Vịnh Lớn");
        assertThat(run("--year", "2031", "--unit", "Trà Vinh").refusal()).contains("2031", "2011–2023");
        assertThat(run("--year", "2022", "--unit", "Trà Vinh", "--index", "SIPAS")
                        .refusal())
                .contains("SIPAS");
        assertThat(run("--unit", "Trà Vinh").exit()).isEqualTo(2);
    }

    @Test
    void namesFileRowColumnAndValueOfABadFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ket-qua.csv"),
                "year,province,code,score\n2022,Trà Vinh,1.1,0.9\n2022,Trà Vinh,8.3,71\n");
        CommandRun run = run("--year", "2022", "--unit", "Trà Vinh", "--data", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.refusal()).contains("ket-qua.csv", "row 3", "score", "71");
    }
}
