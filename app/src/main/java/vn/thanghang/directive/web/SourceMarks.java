package vn.thanghang.directive.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.read.Found;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.platform.text.Text;

/** The source text with the place of each field marked, cut where marks begin and end. */
public final class SourceMarks {

    /**
     * A stretch of the text.
     *
     * @param anchors ids of the places that begin here
     * @param label what is marked, told where the mark begins; empty inside and outside of a mark
     * @param marked whether some field was found here
     */
    public record Slice(String text, List<String> anchors, String label, boolean marked) {}

    private record Mark(int start, int end, String anchor, String label) {}

    /** Two line ends with nothing but blanks and line ends between them, or whatever blank stands first. */
    private static final Pattern BLANK_LINES = Pattern.compile("\\A\\s+|\\n\\s*\\n");

    private final ReadDocument read;
    private final Text words;

    SourceMarks(ReadDocument read, Text words) {
        this.read = read;
        this.words = words;
    }

    /** The anchor of the place of a field. */
    public static String anchor(String fieldId) {
        return "cho-" + fieldId;
    }

    /** In order; runs of blank lines show as one. */
    public List<Slice> slices() {
        String text = read.text();
        BitSet shown = shown(text);
        List<Mark> marks = marks();
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        marks.forEach(mark -> cuts.addAll(List.of(mark.start, mark.end)));
        var slices = new ArrayList<Slice>();
        Integer from = null;
        for (int to : cuts) {
            if (from != null) {
                slices.add(slice(kept(text, from, to, shown), from, to, marks));
            }
            from = to;
        }
        return slices;
    }

    private static BitSet shown(String text) {
        var shown = new BitSet(text.length());
        shown.set(0, text.length());
        Matcher blank = BLANK_LINES.matcher(text);
        while (blank.find()) {
            boolean first = blank.start() == 0;
            shown.clear(first ? 0 : blank.start() + 1, first ? blank.end() : blank.end() - 1);
        }
        return shown;
    }

    private static String kept(String text, int from, int to, BitSet shown) {
        return shown.get(from, to).stream()
                .collect(StringBuilder::new, (kept, i) -> kept.append(text.charAt(from + i)), StringBuilder::append)
                .toString();
    }

    private static Slice slice(String text, int from, int to, List<Mark> marks) {
        List<Mark> here =
                marks.stream().filter(m -> m.start <= from && m.end >= to).toList();
        List<Mark> begin = here.stream().filter(m -> m.start == from).toList();
        Optional<Mark> narrowest = begin.stream().min(Comparator.comparingInt(m -> m.end - m.start));
        return new Slice(
                text,
                begin.stream().map(Mark::anchor).distinct().toList(),
                narrowest.map(Mark::label).orElse(""),
                !here.isEmpty());
    }

    private List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        for (ReviewField field : ReviewField.values()) {
            List<? extends Found<?>> found = found(read, field);
            for (int i = 0; i < found.size(); i++) {
                String suffix = i == 0 ? "" : "-" + i;
                add(marks, found.get(i), field.id() + suffix, words.of("directive.field." + field.key()));
            }
        }
        for (int i = 0; i < read.citations().size(); i++) {
            add(marks, read.citations().get(i), ReviewForm.CITATION + "-" + i, words.of("directive.citation", i + 1));
        }
        for (int i = 0; i < read.duties().size(); i++) {
            String path = read.duties().get(i).value().path();
            add(
                    marks,
                    read.duties().get(i),
                    ReviewForm.DUTY + "-" + i,
                    words.of("directive.duty", path.isEmpty() ? Integer.toString(i + 1) : path));
        }
        return marks;
    }

    private void add(List<Mark> marks, Found<?> found, String id, String label) {
        int end = Math.min(found.place().end(), read.text().length());
        if (found.place().start() >= 0 && found.place().start() < end) {
            marks.add(new Mark(found.place().start(), end, anchor(id), label));
        }
    }

    /** What was found for a field. */
    static List<? extends Found<?>> found(ReadDocument read, ReviewField field) {
        return switch (field) {
            case TYPE -> read.type().stream().toList();
            case NUMBER -> read.number().stream().toList();
            case SYMBOL -> read.symbol().stream().toList();
            case DATE -> read.date().stream().toList();
            case PLACE -> read.place().stream().toList();
            case ISSUER -> read.issuer().stream().toList();
            case SUPERIOR -> read.superior().stream().toList();
            case SUBJECT -> read.subject().stream().toList();
            case ADDRESSEES -> read.addressees();
            case SIGNER_NAME -> read.signer().stream().toList();
            case RECIPIENTS -> read.recipients();
            case URGENCY, SIGNER_CHAIN, SIGNER_POSITION -> List.of();
        };
    }

    /** How sure each field is; a field that is not read at all is missing. */
    static Map<ReviewField, Sureness> sureness(@Nullable ReadDocument read) {
        var all = new EnumMap<ReviewField, Sureness>(ReviewField.class);
        if (read != null) {
            for (ReviewField field : ReviewField.values()) {
                boolean signer = field == ReviewField.SIGNER_CHAIN || field == ReviewField.SIGNER_POSITION;
                if (field != ReviewField.URGENCY) {
                    all.put(field, Sureness.of(found(read, signer ? ReviewField.SIGNER_NAME : field)));
                }
            }
        }
        return all;
    }

    /** Confidence in words. */
    public enum Sureness {
        CLEAR,
        CHECK,
        DOUBTFUL,
        NOT_FOUND;

        private static final double CLEAR_FROM = 0.9;
        private static final double CHECK_FROM = 0.7;

        static Sureness of(List<? extends Found<?>> found) {
            double lowest = found.stream().mapToDouble(Found::confidence).min().orElse(-1);
            if (lowest < 0) {
                return NOT_FOUND;
            }
            return lowest >= CLEAR_FROM ? CLEAR : lowest >= CHECK_FROM ? CHECK : DOUBTFUL;
        }
    }
}
