package vn.thanghang.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.ScoreTable;

/** What the tests of the reader share: the published figures and the expected lists of findings. */
final class PapiFiles {

    static final BundledResults RESULTS = BundledResults.read();
    static final ScoreTable INDICATORS = BundledResults.readIndicators();
    private static final PublisherFile READER = new PublisherFile(RESULTS);
    private static final double EQUAL_WITHIN = 1e-5;

    private PapiFiles() {}

    static ReadOutcome outcome(byte[] bytes, String fileName) {
        return READER.read(bytes, fileName, null);
    }

    static Reading read(byte[] bytes, String fileName) {
        ReadOutcome outcome = outcome(bytes, fileName);
        assertThat(outcome).isInstanceOf(Reading.class);
        return (Reading) outcome;
    }

    /** Every figure read is the published one, and every published one was read. */
    static void assertHoldsThePublishedFigures(Reading reading) {
        assertEqual(reading, RowKind.SCORE, RESULTS.scores());
        assertEqual(reading, RowKind.INDICATOR, INDICATORS);
        for (ReadCell cell : reading.figures(RowKind.STANDARD_ERROR)) {
            var published = RESULTS.uncertainty(reading.year(), cell.unit());
            if (published != null) {
                assertThat(figure(cell))
                        .isCloseTo(Objects.requireNonNull(published.standardError()), within(EQUAL_WITHIN));
            }
        }
        for (ReadCell cell : reading.figures(RowKind.RESPONDENTS)) {
            var published = RESULTS.uncertainty(reading.year(), cell.unit());
            if (published != null) {
                assertThat(cell.value())
                        .isEqualByComparingTo(
                                Objects.requireNonNull(published.respondents()).toString());
            }
        }
    }

    private static void assertEqual(Reading reading, RowKind kind, ScoreTable published) {
        List<ReadCell> figures = reading.figures(kind);
        assertThat(figures).hasSameSizeAs(published.entries(reading.year()));
        for (ReadCell cell : figures) {
            assertThat(figure(cell))
                    .as(cell.toString())
                    .isCloseTo(published.orNaN(reading.year(), cell.unit(), cell.code()), within(EQUAL_WITHIN));
        }
    }

    private static double figure(ReadCell cell) {
        return Objects.requireNonNull(cell.value()).doubleValue();
    }

    /** The findings as lines of the expected lists: place and subject, without the wording. */
    static List<String> lines(Reading reading) {
        return reading.findings().stream()
                .map(f -> String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s,%s,%s",
                        f.rule().key(),
                        f.severity().key(),
                        Objects.toString(f.row(), ""),
                        Objects.toString(f.column(), ""),
                        Objects.toString(f.unit(), ""),
                        Objects.toString(f.code(), "")))
                .toList();
    }

    static List<String> expectedFindings(int year) throws IOException {
        return resourceLines("/catalogue/expected-findings-" + year + ".csv");
    }

    static List<String> resourceLines(String name) throws IOException {
        try (InputStream in = PapiFiles.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .skip(1)
                    .toList();
        }
    }
}
