package vn.thanghang.remediation.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.FoldedText;

/** The catalogue of measures, as data. */
@Component
public class Measures {

    private static final String FILE = "data/process/measures-papi.csv";
    private static final int CELLS = 7;

    private final List<Measure> all;

    Measures() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            this.all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
                    .map(Measures::measure)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Measure> all() {
        return all;
    }

    public Optional<Measure> find(String id) {
        return all.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** Codes that have measures, in the order of the catalogue. */
    public List<String> criteria() {
        return all.stream()
                .map(Measure::criterion)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** @param words marks do not matter; empty for all */
    public List<Measure> search(String criterion, String words) {
        String folded = FoldedText.of(words);
        return all.stream()
                .filter(measure -> criterion.isEmpty()
                        || measure.criterion().equals(criterion)
                        || measure.criterion().isEmpty())
                .filter(measure -> folded.isEmpty()
                        || FoldedText.of(measure.words() + " " + measure.output())
                                .contains(folded))
                .sorted(java.util.Comparator.comparing(
                        (Measure measure) -> measure.criterion().isEmpty()))
                .toList();
    }

    private static Measure measure(String line) {
        List<String> cells = cells(line);
        if (cells.size() != CELLS) {
            throw new IllegalStateException(cells.size() + " cells in: " + line);
        }
        return new Measure(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                Measure.Basis.valueOf(cells.get(6).toUpperCase(Locale.ROOT)));
    }

    /** Cells of a line; a quoted one may hold commas and doubled quotes. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
