package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads component 2: the bodies named above the symbol, the highest first. */
final class IssuerReader {
    private static final Pattern INNER = Pattern.compile(
            "(?<=\\S) (?=(?:so|van phong|phong|chi cuc|trung tam|thanh tra|ban quan ly|ban dan toc|ban to chuc|cong an)\\s)");

    private IssuerReader() {}

    static List<Found<String>> read(List<Line> head, IntFunction<String> rest) {
        List<Found<String>> bodies = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            String own = rest.apply(i);
            String text = Letters.squeeze(own).replaceAll("^[^\\p{L}\\p{N}]+|[*_\\s-]+$", "");
            if (text.length() < 2) {
                continue;
            }
            String folded = Letters.fold(text);
            int from = Math.max(0, own.indexOf(text.substring(0, 1)));
            Found.Place place =
                    line.place(from, Math.max(from, own.stripTrailing().length()));
            boolean body = Offices.isBody(folded);
            boolean named = Letters.isUpper(text) || (body && text.length() < 70 && !text.endsWith(":"));
            if (!named || (bodies.isEmpty() && !body) || folded.startsWith("v/v")) {
                if (!bodies.isEmpty() && !named) {
                    break;
                }
                continue;
            }
            if (body && !continues(bodies, folded)) {
                split(text, place, bodies);
            } else {
                Found<String> last = bodies.removeLast();
                bodies.add(new Found<>(
                        last.value() + " " + text,
                        last.confidence(),
                        last.place().to(place)));
            }
        }
        return bodies;
    }

    /** Whether the line goes on with a name that has ended with a joining word. */
    private static boolean continues(List<Found<String>> bodies, String folded) {
        if (bodies.isEmpty()) {
            return false;
        }
        String before = Letters.fold(bodies.getLast().value());
        boolean open =
                before.endsWith(" va") || before.endsWith(",") || before.endsWith("-") || before.endsWith(" cac");
        boolean office = before.matches("(?:van phong|doan dbqh va hdnd|vp)$") || before.endsWith("van phong");
        boolean torn = folded.indexOf(' ') < 0 && before.length() > 12;
        return open || office || torn || folded.startsWith("vu va ");
    }

    private static void split(String text, Found.Place place, List<Found<String>> bodies) {
        String folded = Letters.fold(text);
        boolean council =
                folded.startsWith("ubnd") || folded.startsWith("uy ban nhan dan") || folded.startsWith("tinh uy");
        Matcher inner = INNER.matcher(folded);
        if (council && inner.find() && inner.start() > 10) {
            bodies.add(new Found<>(text.substring(0, inner.start()), 0.8, place));
            bodies.add(new Found<>(text.substring(inner.end()), 0.8, place));
        } else {
            bodies.add(new Found<>(text, 0.95, place));
        }
    }
}
