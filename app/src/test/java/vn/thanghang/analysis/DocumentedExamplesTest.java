package vn.thanghang.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The METHOD and DESIGN examples of {@code docs/cli.md}, run as they stand there. */
class DocumentedExamplesTest {

    private static final Path ORACLES = Path.of("../index-stats/src/test/resources/oracles");

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private Path unpacked(String name) throws IOException {
        Path plain = ORACLES.resolve(name + ".csv");
        Path file = folder.resolve(Path.of(name).getFileName() + ".csv");
        if (Files.exists(plain)) {
            return Files.copy(plain, file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(ORACLES.resolve(name + ".csv.gz")))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static String example(String section) throws IOException {
        String text = Files.readString(Path.of("../docs/cli.md"), StandardCharsets.UTF_8);
        int start = text.indexOf("```json", text.indexOf("\n## `" + section + "`")) + "```json".length();
        return text.substring(start, text.indexOf("```", start));
    }

    private int run(Object command, Object... arguments) {
        CommandLine line = new CommandLine(command);
        line.setErr(new PrintWriter(errors));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return line.execute(texts);
    }

    @Test
    void methodOfTheManualBuildsTheAsemIndex() throws IOException {
        Path method = Files.writeString(folder.resolve("method.json"), example("composite"));
        Path out = folder.resolve("out");
        int code = run(
                new CompositeCommand(),
                "--data",
                unpacked("coinr/00_asem_iData_raw"),
                "--meta",
                unpacked("coinr/00_asem_iMeta"),
                "--method",
                method,
                "--out",
                out,
                "--uncertainty",
                20,
                "--seed",
                7);
        assertThat(code).as(errors.toString()).isZero();
        CsvTable ours = CsvTable.read(out.resolve("aggregated.csv"));
        CsvTable figures = CsvTable.read(unpacked("coinr/02_stage_Aggregated"));
        for (int row = 0; row < figures.rows(); row++) {
            for (int mine = 0; mine < ours.rows(); mine++) {
                if (ours.required(mine, "uCode").equals(figures.required(row, "uCode"))) {
                    for (String title :
                            figures.header().subList(1, figures.header().size())) {
                        double figure = figures.number(row, title);
                        assertThat(ours.number(mine, title)).isCloseTo(figure, within(1e-9 * (1 + Math.abs(figure))));
                    }
                }
            }
        }
        assertThat(CsvTable.read(out.resolve("uncertainty.csv")).rows()).isEqualTo(ours.rows());
    }

    @Test
    void designOfTheManualRunsOnItsColumns() throws IOException {
        StringBuilder data = new StringBuilder(
                "province,village,household,villages_in_province,households_in_village,w,sex,grp,y1,y2,x\n");
        for (int row = 0; row < 240; row++) {
            int village = row / 10;
            data.append(row % 240 / 60)
                    .append(",v")
                    .append(village)
                    .append(",h")
                    .append(row / 2)
                    .append(",40,90,")
                    .append(20 + row % 7)
                    .append(row % 2 == 0 ? ",F," : ",M,")
                    .append("abc".charAt(row % 3))
                    .append(',')
                    .append(row % 11)
                    .append(',')
                    .append(row % 5 == 0 ? "" : row % 13)
                    .append(',')
                    .append(1 + row % 4)
                    .append('\n');
        }
        Path design = Files.writeString(folder.resolve("design.json"), example("survey-estimate"));
        Path out = folder.resolve("estimates.csv");
        int code = run(
                new SurveyEstimateCommand(),
                "--data",
                Files.writeString(folder.resolve("sample.csv"), data),
                "--design",
                design,
                "--out",
                out);
        assertThat(code).as(errors.toString()).isZero();
        CsvTable lines = CsvTable.read(out);
        assertThat(lines.texts("estimator"))
                .contains("mean", "by_mean", "total", "proportion", "by_ratio", "difference");
        assertThat(lines.number(0, "se")).isPositive();
    }
}
