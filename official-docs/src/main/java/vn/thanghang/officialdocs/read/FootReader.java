package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads components 7 and 9b: signature and recipients.
 *
 * @param start index of the first line of the foot
 * @param end index behind its last
 */
record FootReader(Optional<Found<ReadDocument.Signer>> signer, List<Found<String>> recipients, int start, int end) {
    private static final Pattern LABEL = Pattern.compile("^\\W*n.i nh.n\\s*[:.;]?\\s*");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-+•–]\\s*");
    private static final Pattern MERGED = Pattern.compile("[;.:)]\\s+(?=\\p{Lu})");
    private static final Pattern ANNEX = Pattern.compile("^\\W*(?:phu luc|bieu mau|danh sach kem theo|mau so)\\b.*");

    static FootReader read(List<Line> lines, int from, boolean lastSigns) {
        int start = start(lines, from);
        int end = end(lines, start);
        List<Found<String>> recipients = new ArrayList<>();
        List<Line> rest = new ArrayList<>();
        boolean inList = false;
        for (int i = start; i < end; i++) {
            Line line = lines.get(i);
            Matcher label = LABEL.matcher(line.folded());
            if (label.find()) {
                inList = true;
                takeRest(line, label.end(), recipients, rest);
            } else if (inList && (isItem(line, recipients) || continues(line, recipients))) {
                inList = !take(line, recipients, rest);
            } else {
                rest.add(line);
            }
        }
        List<SignatureLines.Signed> signed = SignatureLines.read(rest);
        Optional<SignatureLines.Signed> chosen =
                signed.isEmpty() ? Optional.empty() : Optional.of(lastSigns ? signed.getLast() : signed.getFirst());
        return new FootReader(chosen.map(SignatureLines.Signed::found), finished(recipients), start, end);
    }

    private static int start(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean office = Offices.isOffice(line.folded()) && line.text().length() < 50 && i > from;
            if (LABEL.matcher(line.folded()).find()
                    || (line.isUpper() && Offices.isChain(line.folded()))
                    || (line.isUpper() && office && i > lines.size() - 40 && namedBelow(lines, i))) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean namedBelow(List<Line> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 6)).stream()
                .anyMatch(line -> SignatureLines.isName(line.text())
                        || LABEL.matcher(line.folded()).find());
    }

    private static int end(List<Line> lines, int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean issued = line.isUpper() && Kinds.ofName(line.folded()) != null;
            if (issued || ANNEX.matcher(line.folded()).matches() || i > start + 60) {
                return i;
            }
        }
        return lines.size();
    }

    private static void takeRest(Line line, int from, List<Found<String>> recipients, List<Line> rest) {
        String text = line.text().substring(from);
        if (text.isBlank()) {
            return;
        }
        Line behind = part(line, from, line.text().length());
        if (isItem(behind, recipients)) {
            take(behind, recipients, rest);
        } else {
            rest.add(behind);
        }
    }

    /** Takes an item, and what of a signature stands behind it on the same line; true when the list is finished. */
    private static boolean take(Line line, List<Found<String>> recipients, List<Line> rest) {
        String text = line.text();
        int end = text.length();
        Matcher merged = MERGED.matcher(text);
        for (int from = 0; from < text.length() && merged.find(from); from = merged.end()) {
            if (isSignature(text.substring(merged.end()))) {
                end = merged.start() + 1;
                rest.add(part(line, merged.end(), text.length()));
                break;
            }
        }
        String item = text.substring(0, end);
        if (isItem(line, recipients)) {
            for (String each : item.split(";\\s*-\\s+")) {
                recipients.add(new Found<>(BULLET.matcher(each).replaceFirst(""), 0.95, line.place(0, end)));
            }
        } else if (!recipients.isEmpty()) {
            Found<String> last = recipients.removeLast();
            recipients.add(new Found<>(
                    last.value() + " " + item, last.confidence(), last.place().to(line.place())));
        }
        String folded = Letters.fold(item);
        return folded.matches("\\W*luu\\b.*") && !item.endsWith(";") && !item.endsWith(",") && !item.endsWith(":");
    }

    /** With a dash, or without one where the copy has lost them: after an item that was closed, or a usual first word. */
    private static boolean isItem(Line line, List<Found<String>> recipients) {
        if (BULLET.matcher(line.text()).find()) {
            return true;
        }
        boolean afterClosed =
                !recipients.isEmpty() && recipients.getLast().value().strip().endsWith(";");
        boolean usual = line.folded().matches("^(?:nhu (?:tren|dieu|kinh gui)|luu\\s*:).*");
        return (afterClosed || usual)
                && line.text().length() < 90
                && !line.isUpper()
                && !Offices.isChain(line.folded())
                && !SignatureLines.isName(line.text());
    }

    private static boolean isSignature(String text) {
        String folded = Letters.fold(text);
        boolean office = Letters.isUpper(text) && (Offices.isChain(folded) || Offices.isOffice(folded));
        boolean name = SignatureLines.isName(text) && text.split(" ").length >= 3;
        return office || name;
    }

    private static boolean continues(Line line, List<Found<String>> recipients) {
        if (recipients.isEmpty()) {
            return false;
        }
        String last = recipients.getLast().value().strip();
        boolean open = !last.endsWith(";") && !last.endsWith(".");
        return open
                && !line.isUpper()
                && !SignatureLines.isName(line.text())
                && line.text().length() < 70;
    }

    private static Line part(Line line, int from, int to) {
        return new Line(
                line.text().substring(from, to),
                line.folded().substring(from, to),
                line.start() + from,
                line.bold(),
                line.blankBefore(),
                line.whole());
    }

    private static List<Found<String>> finished(List<Found<String>> recipients) {
        return recipients.stream()
                .map(each -> new Found<>(Letters.withoutEnd(each.value()), each.confidence(), each.place()))
                .filter(each -> !each.value().isEmpty())
                .toList();
    }
}
