package vn.thanghang.officialdocs.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.PartialDate;

/** Dates as written in documents, on folded text. */
final class Dates {
    private static final String BLANK = "[.\\u2026_\\s]*";
    /** "ngày 05 tháng 3 năm 2024", any part blank or dotted; groups d, m, y. */
    static final String WORDS = "ng.y\\s*(?<d>[0-9ol]{1,2}|" + BLANK + ")\\s*th.ng\\s*(?<m>[0-9ol]{1,2}|" + BLANK
            + ")\\s*n.m\\s*(?<y>[0-9ol]{4}|20" + BLANK + "|" + BLANK + ")";

    static final String FIGURES =
            "(?:ng.y\\s*)?(?<d>[0-9]{1,2})\\s?[/.-]\\s?(?<m>[0-9]{1,2})\\s?[/.-]\\s?(?<y>[0-9]{4})";
    private static final Pattern IN_WORDS = Pattern.compile(WORDS);
    private static final Pattern IN_FIGURES = Pattern.compile(FIGURES);

    private Dates() {}

    /** The date that starts exactly here, in words or figures. */
    static Optional<Stretch> startingAt(String folded, int from) {
        for (Pattern pattern : new Pattern[] {IN_WORDS, IN_FIGURES}) {
            Matcher match = pattern.matcher(folded).region(from, folded.length());
            if (match.lookingAt()) {
                Optional<PartialDate> date = parse(match);
                if (date.isPresent()) {
                    return Optional.of(new Stretch(match.start(), match.end(), date.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a date stands and what it is. */
    record Stretch(int start, int end, PartialDate date) {}

    static Optional<PartialDate> parse(Matcher match) {
        try {
            return Optional.of(new PartialDate(
                    number(match.group("y"), 4), number(match.group("m"), 1), number(match.group("d"), 1)));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(String figures, int least) {
        String clean = figures.replace('o', '0').replace('l', '1').replaceAll("\\D", "");
        return clean.length() < least ? null : Integer.valueOf(clean);
    }
}
