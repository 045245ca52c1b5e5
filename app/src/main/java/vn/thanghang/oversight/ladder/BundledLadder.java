package vn.thanghang.oversight.ladder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The ladder that comes with the product, from {@code data/oversight/ladder.csv}. */
final class BundledLadder {

    private static final String FILE = "/data/oversight/ladder.csv";

    private BundledLadder() {}

    static Ladder read() {
        var stream = Objects.requireNonNull(BundledLadder.class.getResourceAsStream(FILE));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Ladder(csv.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("kind"),
                            Collectors.mapping(BundledLadder::rule, Collectors.toList()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LadderRule rule(NamedCsvRecord row) {
        return new LadderRule(
                Rung.valueOf(row.getField("rung")),
                Integer.parseInt(row.getField("late")),
                Integer.parseInt(row.getField("pause")));
    }
}
