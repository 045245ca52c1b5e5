package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads component 9a: to whom the document is addressed. */
record AddresseeReader(List<Found<String>> found, int start, int end) {
    private static final Pattern LABEL =
            Pattern.compile("^\\W*(?:k.nh g.i\\s*[:.;]?|.{4,80}? dien\\s*:|.{0,60}tran trong kinh moi\\s*:)\\s*");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+•*]|\\d{1,2}\\.)\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s*(?:[-+•]\\s*)?");

    boolean isPresent() {
        return !found.isEmpty();
    }

    static AddresseeReader read(List<Line> head) {
        for (int i = 0; i < head.size(); i++) {
            Matcher label = LABEL.matcher(head.get(i).folded());
            if (label.find()) {
                return collect(head, i, label.end());
            }
        }
        return new AddresseeReader(List.of(), 0, 0);
    }

    private static AddresseeReader collect(List<Line> head, int at, int from) {
        List<Found<String>> items = new ArrayList<>();
        Line first = head.get(at);
        String same = first.text().substring(from);
        boolean complete = false;
        if (!same.isBlank()) {
            add(same, first.place(from, first.text().length()), items);
            complete = same.strip().endsWith(".");
        }
        boolean listed =
                same.isBlank() || BULLET.matcher(same).find() || same.strip().endsWith(";");
        int i = at + 1;
        for (; i < head.size() && !complete; i++) {
            Line line = head.get(i);
            boolean bullet = BULLET.matcher(line.text()).find() && listed;
            boolean goesOn = !items.isEmpty() && !bullet && continues(line, head.get(i - 1));
            boolean firstPlain = items.isEmpty() && line.text().length() < 120;
            boolean nextPlain =
                    listed && !items.isEmpty() && head.get(i - 1).text().endsWith(";");
            if (bullet || firstPlain || nextPlain) {
                add(line.text(), line.place(), items);
            } else if (goesOn) {
                Found<String> last = items.removeLast();
                String joined = last.value() + " " + Letters.withoutEnd(line.text());
                items.add(new Found<>(joined, last.confidence(), last.place().to(line.place())));
            } else {
                break;
            }
            complete = line.text().endsWith(".");
        }
        return new AddresseeReader(items, at, i);
    }

    private static boolean continues(Line line, Line before) {
        boolean open = !before.text().endsWith(";") && !before.text().endsWith(".");
        char first = line.text().charAt(0);
        return open
                && !line.blankBefore()
                && (Character.isLowerCase(first) || first == '(')
                && line.text().length() < 110;
    }

    private static void add(String text, Found.Place place, List<Found<String>> items) {
        String clean = BULLET.matcher(text).replaceFirst("");
        for (String part : BETWEEN.split(clean)) {
            String item = Letters.withoutEnd(BULLET.matcher(part).replaceFirst(""));
            if (!item.isEmpty()) {
                items.add(new Found<>(item, 0.95, place));
            }
        }
    }
}
