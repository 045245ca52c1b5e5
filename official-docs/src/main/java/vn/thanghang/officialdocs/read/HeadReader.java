package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanghang.officialdocs.PartialDate;

/** Reads components 1–5 and 9a from the lines above the body. */
final class HeadReader {
    private static final int LONGEST_HEAD = 45;
    private static final Pattern NATION = Pattern.compile(
            "c.{1,2}ng h.{1,2}a x. h.i ch. ngh.a(?: v..t(?: nam)?)?|d.c l.p\\W{0,3}\\s*t. do\\W{0,3}\\s*h.nh ph.c"
                    + "|^v..t nam$|^nam$|dang cong san viet nam");
    /** The name of the state broken before its last word. */
    private static final Pattern NATION_TORN = Pattern.compile("ch. ngh.a v..t$");

    private static final Pattern DATED = Pattern.compile(
            "(?<comma>,)?\\s*(?:(?:h.i|l.c)\\s+[0-9]{1,2}\\s*(?:gi.|h|:)\\s*[0-9]{0,2}(?:\\s*ph.t)?,?\\s*)?(?:"
                    + Dates.WORDS + ")");
    private static final Pattern DATED_FIGURES = Pattern.compile("(?<comma>,)\\s*(?:" + Dates.FIGURES + ")");
    private static final Pattern DATED_ALONE = Pattern.compile("^(?<comma>)\\W*(?=ngay)(?:" + Dates.FIGURES + ")\\W*$");
    private static final Pattern PLACE = Pattern.compile(
            "((?:(?:[Tt]hành phố|TP\\.?|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]ỉnh|[Tt]hị xã|[Đđ]ặc khu)\\s+)?"
                    + "\\p{Lu}[\\p{L}.'’]*(?:\\s?-\\s?\\p{Lu}[\\p{L}.'’]*|\\s+\\p{Lu}[\\p{L}.'’]*|\\s+\\d{1,2})*)\\s*$");
    private static final Pattern STAMP = Pattern.compile(
            "^\\W*(?:khan|thuong khan|hoa toc(?: hen gio)?|xem xong tra lai|luu hanh noi bo|du thao.*|sao y.*)\\W*$");

    private final List<Line> head;
    private final Optional<SymbolFinder.Hit> symbol;

    private HeadReader(List<Line> lines) {
        this.head = lines.subList(0, Math.min(LONGEST_HEAD, lines.size()));
        this.symbol = SymbolFinder.in(head);
    }

    static Head read(List<Line> lines) {
        return new HeadReader(lines).read();
    }

    private record Dated(Found<PartialDate> date, Optional<Found<String>> place, int line, int start, int end) {}

    private Head read() {
        Optional<Dated> dated = dated();
        AddresseeReader addressees = AddresseeReader.read(head);
        int limit = addressees.isPresent() ? addressees.start() : head.size();
        TitleReader title = TitleReader.read(head.subList(0, limit), this::rest);
        if (title.type().isEmpty() && addressees.isPresent()) {
            title = TitleReader.read(head, this::rest);
        }
        SubjectReader subject = title.type().isPresent() && !title.subject().isBlank()
                ? SubjectReader.none()
                : SubjectReader.read(head.subList(0, limit), this::rest);
        boolean party = head.stream().limit(12).anyMatch(line -> line.folded().contains("dang cong san viet nam"))
                || symbol.map(hit -> hit.symbol().matches(".*/(?:TU|TW|HU|ĐU|BTCTU|UBKTTU|VPTU|BTGTU|ThU|.*TU)"))
                        .orElse(false);
        List<Found<String>> bodies = IssuerReader.read(head.subList(0, issuerEnd(title, subject, limit)), this::rest);
        int bodyStart = bodyStart(addressees, title, subject, dated);
        return new Head(
                type(title, subject, addressees),
                symbol.filter(hit -> !hit.number().isEmpty()).map(hit -> found(hit, hit.number())),
                symbol.map(hit -> found(hit, hit.symbol())),
                bodies.isEmpty() ? Optional.empty() : Optional.of(bodies.getLast()),
                bodies.size() < 2 ? Optional.empty() : Optional.of(bodies.get(bodies.size() - 2)),
                dated.flatMap(Dated::place),
                dated.map(Dated::date),
                subject.found().or(title::foundSubject),
                addressees.found(),
                party,
                bodyStart);
    }

    private Found<String> found(SymbolFinder.Hit hit, String value) {
        Line line = head.get(hit.line());
        return new Found<>(
                value,
                hit.confidence(),
                line.place(hit.start(), Math.min(hit.end(), line.text().length())));
    }

    private int issuerEnd(TitleReader title, SubjectReader subject, int limit) {
        int end = Math.min(limit, symbol.map(hit -> hit.line() + 1).orElse(limit));
        end = Math.min(end, title.type().isPresent() ? title.line() : end);
        return Math.min(end, subject.found().isPresent() ? subject.start() : end);
    }

    private int bodyStart(AddresseeReader addressees, TitleReader title, SubjectReader subject, Optional<Dated> dated) {
        int after = symbol.map(hit -> hit.line() + 1).orElse(0);
        after = Math.max(after, dated.map(each -> each.line() + 1).orElse(0));
        after = Math.max(after, title.end());
        after = Math.max(after, subject.end());
        return Math.max(after, addressees.end());
    }

    private Optional<Found<String>> type(TitleReader title, SubjectReader subject, AddresseeReader addressees) {
        if (title.type().isPresent()) {
            return title.type();
        }
        Optional<Found<String>> bySymbol = symbol.flatMap(hit -> Kinds.ofSymbol(hit.symbol())
                .map(code -> found(hit, code))
                .map(each -> new Found<>(each.value(), 0.9, each.place())));
        if (bySymbol.isPresent()) {
            return bySymbol;
        }
        if (subject.found().isPresent()) {
            return Optional.of(
                    new Found<>("CONGVAN", 0.95, subject.found().get().place()));
        }
        return addressees.found().stream().findFirst().map(each -> new Found<>("CONGVAN", 0.6, each.place()));
    }

    /** A line without what belongs to the nation, the symbol and the date; blanks keep every place. */
    private String rest(int index) {
        Line line = head.get(index);
        StringBuilder text = new StringBuilder(line.text());
        Matcher nation = NATION.matcher(line.folded());
        while (nation.find()) {
            blank(text, nation.start(), nation.end());
        }
        if (index > 0
                && NATION_TORN.matcher(head.get(index - 1).folded()).find()
                && line.folded().endsWith(" nam")) {
            blank(text, text.length() - 3, text.length());
        }
        symbol.filter(hit -> hit.line() == index)
                .ifPresent(hit -> blank(text, hit.start(), Math.min(hit.end(), text.length())));
        boolean torn = symbol.map(hit -> hit.line() == index - 1
                        && hit.end() > head.get(index - 1).text().length())
                .orElse(false);
        if (torn || STAMP.matcher(line.folded()).matches()) {
            return "";
        }
        datedIn(index).ifPresent(each -> blank(text, each.start(), each.end()));
        return text.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private Optional<Dated> dated() {
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            if (line.startsWith("can cu") || line.startsWith("kinh gui")) {
                break;
            }
            Optional<Dated> hit = datedIn(i);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Dated> datedIn(int index) {
        Line line = head.get(index);
        for (Pattern pattern : List.of(DATED, DATED_FIGURES, DATED_ALONE)) {
            Matcher match = pattern.matcher(line.folded());
            while (match.find()) {
                Optional<PartialDate> date = Dates.parse(match);
                Optional<Found<String>> place = placeBefore(line, match.start());
                boolean alone = place.isPresent() || match.start() == 0;
                boolean ends = line.text().substring(match.end()).strip().length() < 3 || match.group("comma") != null;
                if (date.isPresent() && alone && ends && !date.get().equals(PartialDate.BLANK)) {
                    int start = place.map(each -> each.place().start() - line.start())
                            .orElse(match.start());
                    double confidence = place.isPresent() ? 0.98 : 0.8;
                    Found.Place where = line.place(match.start(), match.end());
                    return Optional.of(
                            new Dated(new Found<>(date.get(), confidence, where), place, index, start, match.end()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found<String>> placeBefore(Line line, int end) {
        int from = symbol.filter(hit -> head.get(hit.line()).equals(line))
                .map(hit -> hit.end() <= end ? hit.end() : 0)
                .orElse(0);
        Matcher match = PLACE.matcher(line.text().substring(from, end));
        if (!match.find()) {
            return Optional.empty();
        }
        Found.Place where = line.place(from + match.start(1), from + match.end(1));
        return Optional.of(new Found<>(Letters.squeeze(match.group(1)), 0.97, where));
    }
}
