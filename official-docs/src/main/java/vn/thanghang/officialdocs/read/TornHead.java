package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends heads that a copy has torn or glued: the words of the nation or the date broken over lines, or everything down to
 * the addressees on one line.
 */
final class TornHead {
    private static final int LINES = 40;
    private static final int LONGEST_PIECE = 70;
    private static final int MOST_PIECES = 4;
    private static final int GLUED = 110;
    private static final List<String> NATION = List.of("conghoaxahoichunghiavietnam", "doclaptudohanhphuc");
    private static final Pattern DATED =
            Pattern.compile("[\\p{L} .'-]{2,40}?,? ngay\\s*\\d{1,2}\\s*thang\\s*\\d{1,2}\\s*nam\\s*\\d{4}\\W*");
    private static final Pattern DATE_BEGUN =
            Pattern.compile(".*,? ngay(?:\\s*\\d{1,2}(?:\\s*thang(?:\\s*\\d{1,2}(?:\\s*nam)?)?)?)?\\s*");
    private static final Pattern STATE = Pattern.compile("cong hoa xa hoi chu nghia viet nam");
    private static final Pattern MOTTO = Pattern.compile("doc lap\\W{1,3}tu do\\W{1,3}hanh phuc");
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<=\\s)|^)so\\s*:?\\s*[0-9]*\\s*/\\s?[a-z0-9]+(?:[-/][a-z0-9&]+)*(?=\\s|$)");
    /** Number, date and subject on one line, as a portal announces a letter. */
    private static final Pattern HEADLINE = Pattern.compile(
            "^(?:cong van |van ban )?so\\s*:?\\s*\\d{1,5}\\s?(?:/[a-z0-9&/-]+)?,?\\s.{0,60}?(?<=\\s)v\\s?/\\s?v\\s");

    private static final Pattern SUBJECT = Pattern.compile("(?<=\\s)v\\s?/\\s?v\\s");
    private static final Pattern ADDRESSED = Pattern.compile("(?<=\\s)kinh gui\\s*:");
    private static final Pattern WHOLE_DATE = Pattern.compile("ngay\\s*\\d{1,2}\\s*thang\\s*\\d{1,2}\\s*nam\\s*\\d{4}");
    /** Never made a part of another line: it must be seen. */
    private static final Pattern SECRECY = Pattern.compile("\\W*(?:tuyet |toi )?mat\\W*");

    private static final Pattern ITEM = Pattern.compile("(?<=;)\\s+(?=-\\s)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;])\\s+(?=\\p{Lu})");

    private TornHead() {}

    static List<SourceLine> mended(List<SourceLine> source) {
        List<SourceLine> out = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            SourceLine line = source.get(i);
            if (i >= LINES) {
                out.add(line);
            } else if (isGlued(line)) {
                out.addAll(apart(line));
            } else {
                int end = tornEnd(source, i);
                out.add(end == i + 1 ? line : joined(source.subList(i, end)));
                i = end - 1;
            }
        }
        return out;
    }

    private static boolean isGlued(SourceLine line) {
        String folded = Letters.fold(line.text());
        boolean whole = line.text().length() > GLUED
                && STATE.matcher(folded).find()
                && NUMBER.matcher(folded).find();
        return whole || HEADLINE.matcher(folded).find();
    }

    /** One line for each component; the text behind the addressees starts a line of its own. */
    private static List<SourceLine> apart(SourceLine line) {
        String folded = Letters.fold(line.text());
        Set<Integer> cuts = new TreeSet<>();
        for (Pattern component : List.of(STATE, MOTTO, NUMBER)) {
            cutAround(component.matcher(folded), cuts);
        }
        Matcher date = WHOLE_DATE.matcher(folded);
        if (date.find()) {
            cuts.add(date.end());
        }
        Matcher subject = SUBJECT.matcher(folded);
        if (subject.find()) {
            cuts.add(subject.start());
        }
        Matcher addressed = ADDRESSED.matcher(folded);
        if (addressed.find()) {
            cuts.add(addressed.start());
            Matcher sentence = SENTENCE.matcher(line.text());
            int end = sentence.find(addressed.end()) ? sentence.start() : folded.length();
            cuts.add(end);
            Matcher item = ITEM.matcher(folded).region(addressed.end(), end);
            while (item.find()) {
                cuts.add(item.start());
            }
        }
        return parts(line, cuts);
    }

    private static void cutAround(Matcher component, Set<Integer> cuts) {
        if (component.find()) {
            cuts.add(component.start());
            cuts.add(component.end());
        }
    }

    private static List<SourceLine> parts(SourceLine line, Set<Integer> cuts) {
        List<SourceLine> out = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            out.add(part(line, from, cut));
            from = cut;
        }
        out.add(part(line, from, line.text().length()));
        return out;
    }

    private static SourceLine part(SourceLine line, int from, int to) {
        return new SourceLine(line.text().substring(from, to), line.bold(), line.blankBefore() && from == 0, false);
    }

    /** Behind the last piece of what is torn from here on; behind this line when nothing is. */
    private static int tornEnd(List<SourceLine> source, int start) {
        StringBuilder text = new StringBuilder(source.get(start).text().strip());
        boolean nation = beginsNation(letters(text.toString()));
        boolean date = isShort(source.get(start)) && mayBeginDate(text.toString());
        if (!nation && !date) {
            return start + 1;
        }
        for (int end = start + 1; end < Math.min(source.size(), start + MOST_PIECES); end++) {
            SourceLine next = source.get(end);
            if (!isShort(next)
                    || DATED.matcher(Letters.fold(next.text().strip())).matches()) {
                break;
            }
            text.append(' ').append(next.text().strip());
            String folded = Letters.fold(Letters.squeeze(text.toString()));
            if ((nation && NATION.contains(letters(folded)))
                    || (date && DATED.matcher(folded).matches())) {
                return end + 1;
            }
        }
        return start + 1;
    }

    private static boolean isShort(SourceLine line) {
        return line.text().strip().length() < LONGEST_PIECE && !line.text().contains("\t");
    }

    private static boolean beginsNation(String letters) {
        return letters.length() >= 4
                && NATION.stream().anyMatch(words -> words.startsWith(letters) && !words.equals(letters));
    }

    /** A place, or a place with the first words of a date, that is not whole yet. */
    private static boolean mayBeginDate(String text) {
        String folded = Letters.fold(Letters.squeeze(text));
        if (SECRECY.matcher(folded).matches()) {
            return false;
        }
        boolean place = text.length() < 25
                && !text.isEmpty()
                && Character.isUpperCase(text.charAt(0))
                && !Letters.isUpper(text);
        return !WHOLE_DATE.matcher(folded).find()
                && (place || DATE_BEGUN.matcher(folded).matches());
    }

    private static String letters(String text) {
        return Letters.fold(text).replaceAll("[^a-z]", "");
    }

    private static SourceLine joined(List<SourceLine> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(each ->
                text.append(text.isEmpty() ? "" : " ").append(each.text().strip()));
        SourceLine first = pieces.getFirst();
        return new SourceLine(text.toString(), first.bold(), first.blankBefore(), first.whole());
    }
}
