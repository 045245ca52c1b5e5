package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads component 5a: the name of the type and the summary below it.
 *
 * @param line index of the line with the name
 * @param end index behind the summary
 */
record TitleReader(Optional<Found<String>> type, String subject, Found.Place place, int line, int end) {
    private static final Pattern STOP = Pattern.compile(
            "^(?:kinh gui|can cu|thuc hien|xet |theo |de |trong |nham |ngay |i\\.|i/|1\\.|dieu 1"
                    + "|phan (?:thu |[ivx]+\\b|\\d)|chuong (?:[ivx]+\\b|\\d)|a\\.|hom nay|so:|\\(|noi nhan|tiep theo|sau khi|can cu).*");
    /** Words that never end a summary. */
    private static final Pattern OPEN = Pattern.compile(
            ".*(?:[,-]|\\b(?:cua|ban|va|cac|ve|cho|tai|theo|do|voi|boi|chu tich|pho|nganh|hoi dong|uy))$");

    private static final TitleReader NONE = new TitleReader(Optional.empty(), "", new Found.Place(0, 0), 0, 0);

    static TitleReader read(List<Line> head, IntFunction<String> rest) {
        for (int i = 0; i < head.size() && !head.get(i).startsWith("can cu"); i++) {
            String text = Letters.squeeze(rest.apply(i));
            String code = exact(text);
            if (code != null) {
                return withSummary(head, rest, i, code, "");
            }
            Optional<String> name = leadingName(text);
            if (name.isPresent() && i > 0) {
                String known = Kinds.ofName(name.get());
                if (known != null && !known.isEmpty()) {
                    return withSummary(
                            head,
                            rest,
                            i,
                            known,
                            text.substring(name.get().length()).strip());
                }
            }
        }
        return NONE;
    }

    /** The code when the line is a type's name in capitals, its letters perhaps spaced out. */
    private static @Nullable String exact(String text) {
        if (!Letters.isUpper(text) || text.length() > 45) {
            return null;
        }
        String folded = Letters.fold(text).replaceAll("[\\W_]+$", "");
        String code = Kinds.ofName(folded);
        if (code == null && folded.matches("(?:[a-z] ){3,}[a-z](?: +[a-z])*")) {
            String tight = folded.replace(" ", "");
            code = Kinds.names().stream()
                    .filter(name -> name.replace(" ", "").equals(tight))
                    .findFirst()
                    .map(Kinds::ofName)
                    .orElse(null);
        }
        if (code == null
                && folded.startsWith("thu ")
                && folded.matches("thu (?:khen|cam on|chuc mung|keu goi|tham hoi|moi|ngo).*")) {
            code = "THUCONG";
        }
        return code == null || code.isEmpty() ? null : code;
    }

    /** A type's name in capitals with the summary on the same line. */
    private static Optional<String> leadingName(String text) {
        String folded = Letters.fold(text);
        return Kinds.names().stream()
                .filter(name -> name.length() > 4 && folded.startsWith(name + " ") && text.length() > name.length() + 8)
                .filter(name -> Letters.isUpper(text.substring(0, name.length())))
                .findFirst();
    }

    private static TitleReader withSummary(
            List<Line> head, IntFunction<String> rest, int at, String code, String sameLine) {
        StringBuilder summary = new StringBuilder(sameLine);
        Line name = head.get(at);
        Found.Place place = name.place();
        int i = at + 1;
        boolean bold = i < head.size() && head.get(i).bold();
        for (; i < head.size() && !code.equals("THUCONG"); i++) {
            Line line = head.get(i);
            String text = Letters.squeeze(rest.apply(i));
            if (text.isEmpty()) {
                continue;
            }
            if (ends(line, text, summary.toString(), bold)) {
                break;
            }
            summary.append(summary.isEmpty() ? "" : " ").append(text);
            place = place.to(line.place());
        }
        String subject =
                Letters.withoutEnd(summary.toString()).replaceFirst("^(?:V\\s?/\\s?v:?|v\\s?/\\s?v:?)\\s+", "");
        boolean spelt = Letters.isUpper(name.text());
        return new TitleReader(
                Optional.of(new Found<>(code, spelt ? 0.97 : 0.85, name.place())), subject, place, at, i);
    }

    private static boolean ends(Line line, String text, String before, boolean bold) {
        boolean begun = !before.isEmpty();
        String folded = Letters.fold(text);
        boolean sentence = text.endsWith(".") || text.endsWith(":") || text.endsWith(";") || text.length() > 260;
        boolean authority = begun
                && !OPEN.matcher(Letters.fold(before)).matches()
                && Letters.isUpper(text)
                && (Offices.isBody(folded) || Offices.isOffice(folded));
        boolean faceChanges = bold && !line.bold();
        boolean gap = begun && line.blankBefore() && !(bold && line.bold());
        boolean paragraph = !bold && line.whole() && begun;
        // A summary in bold may begin like a sentence: "Thực hiện Chương trình …".
        boolean stop = (begun || !line.bold()) && STOP.matcher(folded).matches();
        return stop || sentence || authority || faceChanges || gap || paragraph;
    }

    Optional<Found<String>> foundSubject() {
        return subject.isBlank() ? Optional.empty() : Optional.of(new Found<>(subject, 0.9, place));
    }
}
