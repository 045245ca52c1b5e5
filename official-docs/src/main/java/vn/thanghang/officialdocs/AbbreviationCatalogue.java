package vn.thanghang.officialdocs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short names with the days they are valid; immutable. Later entries win over earlier ones. */
public record AbbreviationCatalogue(List<Abbreviation> entries) {
    public AbbreviationCatalogue {
        entries = List.copyOf(entries);
    }

    /** The short names that come with the library, a start each province edits. */
    public static AbbreviationCatalogue bundled() {
        try (InputStream in = AbbreviationCatalogue.class.getResourceAsStream("abbreviations.csv")) {
            if (in == null) {
                throw new IllegalStateException("abbreviations.csv missing from the build");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new AbbreviationCatalogue(text.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("short,") && !line.isBlank())
                    .map(AbbreviationCatalogue::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Abbreviation entry(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return new Abbreviation(
                cells.get(0),
                cells.get(1),
                Abbreviation.Kind.valueOf(cells.get(2)),
                day(cells.get(3)),
                day(cells.get(4)));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** This catalogue with an entry that wins over those before it. */
    public AbbreviationCatalogue with(Abbreviation entry) {
        List<Abbreviation> all = new ArrayList<>(entries);
        all.add(entry);
        return new AbbreviationCatalogue(all);
    }

    /** What a short name meant on a day; letter case counts. */
    public Optional<Abbreviation> meaning(String shortForm, LocalDate day) {
        return entries.reversed().stream()
                .filter(each -> each.shortForm().equals(shortForm) && each.isValidOn(day))
                .findFirst();
    }

    /** The short name of a body on a day. */
    public Optional<Abbreviation> shortFormOf(String fullForm, LocalDate day) {
        return entries.reversed().stream()
                .filter(each -> each.fullForm().equals(fullForm) && each.isValidOn(day))
                .findFirst();
    }
}
