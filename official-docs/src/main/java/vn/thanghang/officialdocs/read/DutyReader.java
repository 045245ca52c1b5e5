package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;

/** Finds what the body orders: numbered points with an actor, their sub-points, and orders in running text. */
final class DutyReader {
    private static final Pattern MARK = Pattern.compile(
            "^(?:(?<article>dieu \\d{1,3})\\s*[.:]\\s*|(?<roman>[ivx]{1,5})\\s?[.)/-]\\s*(?=\\S)"
                    + "|(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s?(?:[.)/-]|(?=\\s[a-z]))\\s*(?=\\D)|\\((?<inner>\\d{1,2})\\)\\s*|(?<letter>[a-z])\\s?[.)]\\s+|(?<dash>[-+•])\\s*)");
    private static final Pattern INLINE = Pattern.compile("(?<=[\\s:;.])\\((\\d{1,2})\\)\\s+(?=\\p{Lu}|\\p{Ll})");
    private static final Pattern ORDER = Pattern.compile(
            "(?:^|[\\s,;])(?:yeu cau|de nghi|giao(?= (?:so|ban|van phong|ubnd|uy ban|cac|chi cuc|phong|giam doc|chu tich|thanh tra|cong an|cuc|trung tam|thu truong|bao|dai|vien|truong))|phan cong|kinh de nghi)\\s");
    private static final Pattern NOT_ORDER = Pattern.compile(
            "^(?:can cu|theo de nghi|xet de nghi|xet to trinh|noi nhan|kinh gui|ngay \\d|tiep theo|thuc hien (?:de nghi|yeu cau) cua).*");
    private static final Pattern INFORMATIVE = Pattern.compile(
            "^(?:muc dich|yeu cau|muc tieu|quan diem|ket qua|ton tai|han che|nguyen nhan|danh gia|thoi gian|dia diem|thanh phan|noi dung"
                    + "|pham vi|doi tuong|thuan loi|kho khan|tinh hinh|can cu|uu diem|khuyet diem|chu tri(?= ?:)|ve (?:ket qua|uu diem|tinh hinh)|kinh phi|giai thich|tong diem|quyet dinh nay|nghi quyet nay|van ban nay|quy (?:dinh|che) nay|ke hoach nay|hinh thuc)\\b.*");

    /** How the last paragraph of a plan begins, which belongs to no single agency. */
    private static final Pattern CLOSING = Pattern.compile(
            "^(?:trong qua trinh|tren day|yeu cau|de nghi|ke hoach nay|nhan duoc|chi thi nay|cong van nay|uy ban nhan dan|ubnd|chu tich|giao |qua trinh).*");

    private final List<Found<Duty>> duties = new ArrayList<>();
    private final List<Level> path = new ArrayList<>();
    private final @Nullable Integer year;
    private final boolean orders;
    private @Nullable String addressed;
    private boolean listOrdered;

    private DutyReader(@Nullable Integer year, boolean orders) {
        this.year = year;
        this.orders = orders;
    }

    /** An open point: its kind of mark, its ordinal, whose it is and whether it is a duty. */
    private record Level(
            Kind kind, String ordinal, @Nullable String actor, boolean duty, boolean nameOnly) {}

    private enum Kind {
        ARTICLE,
        ROMAN,
        NUMBER,
        LETTER,
        INNER,
        DASH
    }

    /**
     * @param year of the document, for days without a year
     * @param orders whether the type of document gives orders; a report or submission does not
     */
    static List<Found<Duty>> read(List<Line> paragraphs, @Nullable Integer year, boolean orders) {
        DutyReader reader = new DutyReader(year, orders);
        paragraphs.forEach(reader::take);
        return reader.duties;
    }

    private void take(Line line) {
        if (NOT_ORDER.matcher(line.folded()).matches()) {
            return;
        }
        Matcher mark = MARK.matcher(line.folded());
        if (mark.lookingAt()
                && mark.end() < line.text().length()
                && !(mark.group("roman") != null && !startsUpper(line))) {
            marked(line, mark);
        } else {
            running(line);
        }
    }

    private static boolean startsUpper(Line line) {
        return Character.isUpperCase(line.text().charAt(0));
    }

    private void marked(Line line, Matcher mark) {
        Kind kind = kind(mark);
        String ordinal = ordinal(mark, kind);
        while (!path.isEmpty() && closes(path.getLast().kind(), kind)) {
            path.removeLast();
        }
        int from = mark.end();
        String text = line.text().substring(from);
        Optional<ActorReader.Actor> actor = ActorReader.read(line.text(), from);
        boolean informative =
                INFORMATIVE.matcher(Letters.fold(text)).matches() || (line.isUpper() && kind != Kind.DASH);
        Level parent = path.isEmpty() ? null : path.getLast();
        String inherited = path.reversed().stream()
                .map(Level::actor)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        boolean below = parent != null && parent.duty();
        boolean ordered = orders || actor.map(ActorReader.Actor::ordered).orElse(false);
        boolean duty = !informative && ((actor.isPresent() && ordered) || below || (listOrdered && text.length() > 25));
        String who = actor.map(ActorReader.Actor::name).orElse(inherited != null ? inherited : addressedIn(duty));
        if (actor.isEmpty() && orders && !below && ActorReader.isNameOnly(text)) {
            path.add(new Level(kind, ordinal, Letters.withoutEnd(text), true, true));
            return;
        }
        String whose = actor.map(ActorReader.Actor::name).orElse(below ? inherited : null);
        path.add(new Level(kind, ordinal, whose, duty, false));
        if (duty) {
            add(line, from, line.text().length(), who, actor.isPresent() ? 0.9 : 0.7);
            inner(line, from, who);
        } else {
            heads(line, text);
        }
    }

    private @Nullable String addressedIn(boolean duty) {
        return duty ? addressed : null;
    }

    /** "Điều 3. Tổ chức thực hiện" and "1. Nhiệm vụ của các sở:" open lists without being duties. */
    private void heads(Line line, String text) {
        Matcher order = ORDER.matcher(Letters.fold(text));
        if (orders && order.find() && text.strip().endsWith(":")) {
            running(line);
        }
    }

    private static Kind kind(Matcher mark) {
        if (mark.group("article") != null) {
            return Kind.ARTICLE;
        }
        if (mark.group("roman") != null) {
            return Kind.ROMAN;
        }
        if (mark.group("number") != null) {
            return Kind.NUMBER;
        }
        if (mark.group("inner") != null) {
            return Kind.INNER;
        }
        return mark.group("letter") != null ? Kind.LETTER : Kind.DASH;
    }

    private String ordinal(Matcher mark, Kind kind) {
        return switch (kind) {
            case ARTICLE -> "Điều " + mark.group("article").substring(5);
            case ROMAN -> Letters.upper(mark.group("roman"));
            case NUMBER -> mark.group("number");
            case INNER -> "(" + mark.group("inner") + ")";
            case LETTER -> mark.group("letter");
            case DASH -> "-" + (dashesAtThisPlace() + 1);
        };
    }

    private int dashesAtThisPlace() {
        return path.isEmpty() || path.getLast().kind() != Kind.DASH
                ? 0
                : Integer.parseInt(path.getLast().ordinal().substring(1));
    }

    private static boolean closes(Kind open, Kind coming) {
        return open.compareTo(coming) >= 0;
    }

    private String pathText() {
        StringBuilder out = new StringBuilder();
        String before = "";
        for (Level level : path) {
            boolean decimal =
                    level.kind() == Kind.NUMBER && level.ordinal().startsWith(before + ".") && !before.isEmpty();
            if (decimal) {
                out.setLength(out.length() - before.length());
            } else if (!out.isEmpty()) {
                out.append('.');
            }
            out.append(level.ordinal());
            before = level.ordinal();
        }
        return out.toString();
    }

    /** Sub-points "(1) …; (2) …" inside a paragraph. */
    private void inner(Line line, int from, @Nullable String who) {
        Matcher each = INLINE.matcher(line.text());
        List<int[]> starts = new ArrayList<>();
        int expected = 1;
        for (int at = from; each.find(at); at = each.end()) {
            if (Integer.parseInt(each.group(1)) == expected) {
                starts.add(new int[] {each.start(), each.end()});
                expected++;
            }
        }
        boolean listed = starts.size() > 1
                || (starts.size() == 1
                        && line.text()
                                .substring(0, starts.getFirst()[0])
                                .stripTrailing()
                                .endsWith(":"));
        for (int i = 0; listed && i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : line.text().length();
            path.add(new Level(Kind.INNER, "(" + (i + 1) + ")", null, true, false));
            add(line, starts.get(i)[1], end, who, 0.9);
            path.removeLast();
        }
    }

    private void add(Line line, int from, int end, @Nullable String actor, double confidence) {
        String text = Letters.withoutEnd(line.text().substring(from, end));
        Optional<DueReader.Due> due = DueReader.read(text, year);
        duties.add(new Found<>(
                new Duty(
                        pathText(),
                        actor,
                        text,
                        due.map(DueReader.Due::day).orElse(null),
                        due.map(DueReader.Due::words).orElse(null)),
                confidence,
                line.place(from, end)));
    }

    /** Running text: an order that opens a list sets whom it addresses; any other order is a duty without a path. */
    private void running(Line line) {
        if (!path.isEmpty()
                && path.getLast().nameOnly()
                && !line.isUpper()
                && !CLOSING.matcher(line.folded()).matches()) {
            add(line, 0, line.text().length(), path.getLast().actor(), 0.75);
            return;
        }
        Matcher order = ORDER.matcher(line.folded());
        if (!order.find() || line.isUpper()) {
            return;
        }
        int start = order.start()
                + (line.text().charAt(order.start()) == ' ' || line.text().charAt(order.start()) == ',' ? 1 : 0);
        Optional<ActorReader.Actor> actor = ActorReader.read(line.text(), start);
        boolean opensList = line.text().strip().endsWith(":");
        if (opensList) {
            addressed = actor.map(ActorReader.Actor::name)
                    .filter(name -> name.length() < 200)
                    .orElse(null);
            listOrdered = orders;
            path.clear();
            return;
        }
        if (actor.isPresent()) {
            List<Level> kept = new ArrayList<>(path);
            path.clear();
            add(line, start, line.text().length(), actor.get().name(), 0.75);
            path.addAll(kept);
        }
    }
}
