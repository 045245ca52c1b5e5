package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads component 5b: the "V/v" lines of a công văn. */
record SubjectReader(Optional<Found<String>> found, int start, int end) {
    private static final Pattern LABEL = Pattern.compile("(?:^|\\s)(?:v\\s?[/.,]?\\s?v\\s?[:.]?|ve viec:?)\\s+");
    private static final int LONGEST_LINE = 110;

    static SubjectReader none() {
        return new SubjectReader(Optional.empty(), 0, 0);
    }

    static SubjectReader read(List<Line> head, IntFunction<String> rest) {
        for (int i = 0; i < head.size(); i++) {
            String text = rest.apply(i);
            Matcher label = LABEL.matcher(Letters.fold(text));
            if (label.find() && text.substring(0, label.start()).isBlank()) {
                return collect(head, rest, i, label.end());
            }
        }
        return none();
    }

    private static SubjectReader collect(List<Line> head, IntFunction<String> rest, int at, int from) {
        StringBuilder subject = new StringBuilder(Letters.squeeze(rest.apply(at).substring(from)));
        Line first = head.get(at);
        Found.Place place = first.place(from, first.text().length());
        int end = at + 1;
        for (int i = at + 1; i < head.size(); i++) {
            Line line = head.get(i);
            String text = Letters.squeeze(rest.apply(i));
            if (text.isEmpty()) {
                continue;
            }
            boolean stop = line.blankBefore()
                    || text.length() > LONGEST_LINE
                    || line.startsWith("kinh gui")
                    || (Letters.isUpper(text) && text.length() > 8)
                    || text.endsWith(":");
            if (stop && !subject.isEmpty()) {
                break;
            }
            subject.append(' ').append(text);
            place = place.to(line.place());
            end = i + 1;
        }
        String value = Letters.withoutEnd(subject.toString());
        return new SubjectReader(
                value.isEmpty() ? Optional.empty() : Optional.of(new Found<>(value, 0.95, place)), at, end);
    }
}
