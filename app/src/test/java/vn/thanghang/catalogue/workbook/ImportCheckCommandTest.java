package vn.thanghang.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCheckCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void writesEveryFigureAndFinding() throws Exception {
        Path file = folder.resolve("2022.xlsx");
        Files.write(
                file, GeneratedWorkbook.of(2022).withEnglishLabels().laidOut().xlsx());
        assertThat(run(file.toString(), "--index", "PAPI")).isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("index").asString()).isEqualTo("PAPI");
        assertThat(report.get("year").asInt()).isEqualTo(2022);
        assertThat(report.get("units").asInt()).isEqualTo(63);
        assertThat(report.get("scores"))
                .hasSameSizeAs(PapiFiles.RESULTS.scores().entries(2022));
        assertThat(report.get("indicators")).hasSameSizeAs(PapiFiles.INDICATORS.entries(2022));
        assertThat(report.get("uncertainty")).hasSize(61);
        assertThat(report.get("respondents")).hasSize(61);
        JsonNode sum = report.get("findings")
                .valueStream()
                .filter(f -> f.get("rule").asString().equals("sumMismatch"))
                .findFirst()
                .orElseThrow();
        assertThat(sum.get("unit").asString()).isEqualTo("Hà Nội");
        assertThat(sum.get("row").asInt()).isEqualTo(11);
        assertThat(sum.get("column").asString()).isEqualTo("D");
        assertThat(sum.get("value").asDouble()).isEqualTo(5.825448);
        assertThat(sum.get("message").asString()).contains("5,826143").contains("Hà Nội");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void namesTheReasonOfARefusalAndLeavesNoOutput() throws Exception {
        Path file = folder.resolve("paper.pdf");
        Files.writeString(file, "%PDF-1.7");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("paper.pdf").contains("bảng tính");
        assertThat(run(file.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("neither");
        assertThat(run(folder.resolve("absent.xlsx").toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--index", "PCI")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void findingsDoNotFailTheCommand() throws Exception {
        Path file = folder.resolve("PAPI-2021.csv");
        Files.write(
                file,
                GeneratedWorkbook.of(2021)
                        .with("SCORE 1 Trà Vinh", 99)
                        .laidOut()
                        .csv(';'));
        Path target = folder.resolve("out.json");
        assertThat(run(file.toString(), "--out", target.toString())).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(target)
                        .get("findings")
                        .get(0)
                        .get("severity")
                        .asString())
                .isEqualTo("error");
    }

    private int run(String... arguments) {
        return new CommandLine(new ImportCheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
