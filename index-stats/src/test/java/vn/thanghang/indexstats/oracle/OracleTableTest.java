package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every file of reference figures is in one list ({@code oracles/files.csv}) as compared, as input of a comparison, or
 * as not offered, with the reason; the table of all comparisons of the run is written to {@code target/oracle-table.md}
 * and printed. Runs after all other tests.
 */
@Order(Integer.MAX_VALUE)
class OracleTableTest {

    private static final OracleFile LIST = OracleFile.read("files");
    private static final List<Class<?>> COMPARING = List.of(
            AssociationOracleTest.class,
            CompindOracleTest.class,
            CompositePipelineOracleTest.class,
            MicrodataOracleTest.class,
            NormalisationAggregationOracleTest.class,
            PanelImputationOracleTest.class,
            ReplicateOracleTest.class,
            SurveyOracleTest.class,
            UncertaintyOracleTest.class);

    @Test
    void listHoldsExactlyTheFilesThatAreThere() throws IOException {
        Path oracles = Path.of("src", "test", "resources", "oracles");
        try (Stream<Path> files = Files.walk(oracles)) {
            List<String> there = files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .map(file -> oracles.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.replaceFirst("\\.csv(\\.gz)?$", ""))
                    .filter(file -> !file.equals("files"))
                    .toList();
            assertThat(LIST.texts("file")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void everyFileIsComparedOrSaysWhyNot() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some tests were chosen");
        assertThat(OracleReport.finished()).containsExactlyInAnyOrderElementsOf(COMPARING);
        Map<String, OracleReport.Line> lines = OracleReport.lines();
        TreeSet<String> compared = new TreeSet<>();
        for (int r = 0; r < LIST.rows().size(); r++) {
            switch (LIST.text(r, "use")) {
                case "compared" -> compared.add(LIST.text(r, "file"));
                case "input", "not offered" -> assertThat(LIST.text(r, "why")).isNotBlank();
                default -> throw new AssertionError(LIST.rows().get(r));
            }
        }
        assertThat(lines.keySet()).containsExactlyElementsOf(compared);
        String table = table(lines);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "oracle-table.md"), table, StandardCharsets.UTF_8);
        System.out.println(table);
    }

    private static String table(Map<String, OracleReport.Line> lines) {
        StringBuilder table = new StringBuilder(
                "| file | use | numbers compared | largest relative difference | remark |\n|---|---|--:|--:|---|\n");
        int numbers = 0;
        double largest = 0;
        for (int r = 0; r < LIST.rows().size(); r++) {
            String file = LIST.text(r, "file");
            String use = LIST.text(r, "use");
            OracleReport.Line line = lines.get(file);
            if (line == null) {
                table.append(String.format(Locale.ROOT, "| %s | %s | | | %s |%n", file, use, LIST.text(r, "why")));
                continue;
            }
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.1e | %s |%n",
                    file,
                    use,
                    line.numbers(),
                    line.largest(),
                    line.remark()));
            numbers += line.numbers();
            largest = Math.max(largest, line.largest());
        }
        table.append(String.format(
                Locale.ROOT,
                "| **%d files, %d compared** | | **%d** | **%.1e** | ranks, counts and missing pattern identical |%n",
                LIST.rows().size(),
                lines.size(),
                numbers,
                largest));
        return table.toString();
    }
}
