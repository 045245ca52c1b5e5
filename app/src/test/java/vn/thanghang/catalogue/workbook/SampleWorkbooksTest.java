package vn.thanghang.catalogue.workbook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the publisher's own workbooks where they lie beside the project; they are not part of it. */
class SampleWorkbooksTest {

    @ParameterizedTest
    @ValueSource(ints = {2019, 2022})
    void readsEveryFigureAndFindsWhatIsExpected(int year) throws IOException {
        Path file = sample(year);
        assumeTrue(Files.exists(file), "no sample workbooks beside the project");
        Reading reading =
                PapiFiles.read(Files.readAllBytes(file), file.getFileName().toString());
        PapiFiles.assertHoldsThePublishedFigures(reading);
        assertThat(PapiFiles.lines(reading)).containsExactlyElementsOf(PapiFiles.expectedFindings(year));
    }

    private static Path sample(int year) {
        String name = "samples/papi-workbooks/" + year + "_PAPI_ProvincialIndicators.xlsx";
        return requireNonNull(Stream.of("../../shared", "../../../shared")
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(name)));
    }
}
