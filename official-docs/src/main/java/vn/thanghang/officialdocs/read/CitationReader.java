package vn.thanghang.officialdocs.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;

/** Finds the documents a text names: type, number, date and issuer, wherever they stand. */
final class CitationReader {
    private static final String TYPE =
            "(?:" + Kinds.names().stream().map(Pattern::quote).collect(Collectors.joining("|")) + "|nd|qd|cv|tt)";
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?<![a-z])(?<type>" + TYPE + ")(?:\\s+(?:cua|lien tich)[^,;.0-9]{0,40}?"
                    + "|\\s+(?:tham dinh|tham tra|hanh dong|lien nganh|lien so|ket luan|tong hop|giai trinh|chuyen de|phoi hop|chi dao))?\\s+)?"
                    + "(?:(?<![a-z])so\\s*:?\\s*)?(?<![0-9a-z/.-])(?<num>[0-9]{1,5}[a-e]?)?\\s?(?<sep>[/-])\\s?(?<sym>(?:(?:19|20)[0-9]{2}\\s?/\\s?)?[a-z][a-z0-9&]*(?:\\s?[-/]\\s?[a-z][a-z0-9&]*)*)");
    private static final Pattern LAW = Pattern.compile("(?<![a-z])(?:bo luat|luat|phap lenh|hien phap)\\s+(?!so\\b)"
            + "(?<change>sua doi,? bo sung (?:mot so dieu )?(?:cua )?(?:cac )?)?");
    /** A law that changes others is named up to its date. */
    private static final Pattern CHANGE_END = Pattern.compile("[;.(]|\\bngay\\b|$");

    private static final Pattern BY_BEFORE = Pattern.compile("(?:^|\\s)cua ([^,;.:]{3,80}?) tai(?: van ban)?\\s+$");
    private static final Pattern LAW_END = Pattern.compile(
            "(?:,(?! [a-z, ]{2,60}? (?:ngay|nam) [0-9])|;|\\.|\\(|:|\\bva\\b(?= luat| phap lenh| nghi dinh)|\\bquy dinh\\b|\\bnam (?=(?:19|20)[0-9]{2})|\\bngay\\b|\\bso\\b(?= [0-9])|\\bhien hanh\\b|$)");
    private static final Pattern NUMBERED_LAW =
            Pattern.compile("^[^;.()]{0,90}?\\bso\\s+[0-9]+/[0-9]{4}/(?:qh|ubtvqh|l-)");
    private static final Pattern DATE_LEAD = Pattern.compile("\\s*,?\\s*(?:ban hanh |ky |de )?(?=ng.y\\s)");
    private static final Pattern BY = Pattern.compile("\\s*,?\\s*(?:do |cua |duoc )");

    private final Map<String, Found<Citation>> found = new LinkedHashMap<>();
    private final @Nullable String own;

    private CitationReader(@Nullable String own) {
        this.own = own;
    }

    static List<Found<Citation>> read(List<Line> lines, @Nullable String own) {
        CitationReader reader = new CitationReader(own);
        for (Line line : lines) {
            reader.numbered(line);
            reader.laws(line);
        }
        return reader.found.values().stream()
                .sorted(Comparator.comparingInt(each -> each.place().start()))
                .toList();
    }

    private void numbered(Line line) {
        Matcher match = NUMBERED.matcher(line.folded());
        String carried = null;
        while (match.find()) {
            String symbol =
                    line.text().substring(match.start("sym"), match.end("sym")).replace(" ", "");
            if (!isSymbol(symbol, match)) {
                continue;
            }
            String number = match.group("num") == null ? "" : match.group("num");
            String joined = number + match.group("sep") + symbol;
            String word = match.group("type") == null ? null : Kinds.ofName(match.group("type"));
            String type = symbol.matches("(?:\\d{4}/)?QH\\d+")
                    ? "Luật"
                    : Kinds.ofSymbol(symbol).orElse(null);
            if (type == null || (word != null && !word.isEmpty() && !isNormative(type))) {
                type = word != null && !word.isEmpty() ? word : type != null ? type : carried;
            }
            carried = type;
            add(line, match.start(), match.end(), type, joined);
        }
    }

    private static boolean isNormative(String type) {
        return type.equals("NĐ") || type.equals("TT") || type.equals("TTLT");
    }

    /** A symbol has capitals and is no fraction, unit or date. */
    private static boolean isSymbol(String symbol, Matcher match) {
        long capitals = symbol.chars().filter(Character::isUpperCase).count();
        boolean numbered = match.group("num") != null;
        boolean said = match.group("type") != null || match.group().contains("so ");
        return capitals >= 2
                && (numbered || said)
                && symbol.length() >= 3
                && (symbol.contains("-") || symbol.contains("/") || symbol.startsWith("QH") || said);
    }

    private void laws(Line line) {
        Matcher match = LAW.matcher(line.folded());
        int from = 0;
        while (match.find(from)) {
            Matcher end = (match.group("change") == null ? LAW_END : CHANGE_END)
                    .matcher(line.folded())
                    .region(match.end(), line.folded().length());
            int stop = end.find() ? end.start() : line.folded().length();
            String name = line.text().substring(match.start(), stop).strip();
            boolean named = Character.isUpperCase(line.text().charAt(match.start()))
                    && match.end() < line.text().length()
                    && Character.isUpperCase(line.text().charAt(match.end()));
            from = Math.max(match.end(), Math.min(stop, line.folded().length()));
            boolean numberedNext =
                    NUMBERED_LAW.matcher(line.folded().substring(match.end())).find();
            if (named && name.length() < (match.group("change") == null ? 90 : 200) && !numberedNext) {
                addLaw(line, match.start(), stop, name);
            }
            if (from >= line.folded().length()) {
                break;
            }
        }
    }

    private void addLaw(Line line, int start, int stop, String name) {
        Optional<Dates.Stretch> date = Dates.startingAt(line.folded(), stop);
        Citation law = new Citation("Luật", null, date.map(Dates.Stretch::date).orElse(null), null);
        int end = date.map(Dates.Stretch::end).orElse(stop);
        found.putIfAbsent(Letters.fold(name), new Found<>(law, 0.8, line.place(start, end)));
    }

    private void add(Line line, int start, int end, @Nullable String type, String numberSymbol) {
        if (numberSymbol.equals(own) || numberSymbol.startsWith("/")) {
            return;
        }
        int at = end;
        Optional<Dates.Stretch> date = dateBehind(line, at);
        at = date.map(Dates.Stretch::end).orElse(at);
        Optional<String> behindIt = issuerBehind(line, at);
        Optional<String> issuer = behindIt.or(() -> issuerBefore(line, start));
        if (date.isEmpty() && behindIt.isPresent()) {
            int behind = line.text().indexOf(issuer.get(), at) + issuer.get().length();
            date = dateBehind(line, behind);
        }
        PartialDate day = date.map(Dates.Stretch::date)
                .filter(each -> !each.equals(PartialDate.BLANK))
                .orElse(null);
        Citation citation = new Citation(type, numberSymbol, day, issuer.orElse(null));
        Found<Citation> now = new Found<>(citation, day == null ? 0.85 : 0.95, line.place(start, Math.max(end, at)));
        found.merge(Letters.upper(numberSymbol), now, CitationReader::fuller);
    }

    /** The first mention, completed by what a later one knows. */
    private static Found<Citation> fuller(Found<Citation> first, Found<Citation> later) {
        Citation a = first.value();
        Citation b = later.value();
        Citation both = new Citation(
                a.type() == null ? b.type() : a.type(),
                a.numberSymbol(),
                a.date() == null ? b.date() : a.date(),
                a.issuer() == null ? b.issuer() : a.issuer());
        return new Found<>(both, Math.max(first.confidence(), later.confidence()), first.place());
    }

    private static Optional<Dates.Stretch> dateBehind(Line line, int at) {
        Matcher lead = DATE_LEAD.matcher(line.folded()).region(at, line.folded().length());
        if (lead.lookingAt()) {
            return Dates.startingAt(line.folded(), lead.end());
        }
        return Optional.empty();
    }

    /** "theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …". */
    private static Optional<String> issuerBefore(Line line, int start) {
        Matcher by = BY_BEFORE.matcher(line.folded()).region(0, start);
        if (!by.find()) {
            return Optional.empty();
        }
        String name = line.text().substring(by.start(1), by.end(1));
        return ActorReader.isActor(name) ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> issuerBehind(Line line, int at) {
        Matcher by = BY.matcher(line.folded()).region(at, line.folded().length());
        if (!by.lookingAt()) {
            return Optional.empty();
        }
        String name = BodyName.startingAt(line, by.end());
        // In a title of capitals nothing tells where a name ends.
        boolean shouted = name.length() > 6 && Letters.isUpper(name) || name.equals("BAN");
        return name.isEmpty() || shouted ? Optional.empty() : Optional.of(name);
    }
}
