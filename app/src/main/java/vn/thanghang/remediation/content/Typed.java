package vn.thanghang.remediation.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thanghang.platform.BorderText;

/**
 * What was typed into one page, word for word, whether it can be read as a date or a number or not. Fields left empty are
 * not in it.
 */
public record Typed(SortedMap<String, String> texts) {

    public static final Typed EMPTY = new Typed(new TreeMap<>());

    /** Longer texts are not taken; none is cut. */
    public static final int LONGEST = 8_000;

    private static final int MOST_FIELDS = 400;

    public Typed {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** What a form has sent, without our own fields: those that begin with an underscore, and what steers the form. */
    public static Typed sent(Map<String, String> sent) {
        var texts = new TreeMap<String, String>();
        sent.forEach((name, value) -> {
            String clean = BorderText.lines(value).value();
            boolean own = name.matches("[a-z][a-z0-9.-]{0,60}") && !name.matches("version|key|lang|viec-lam|viec-id");
            if (own && !clean.isEmpty() && texts.size() < MOST_FIELDS) {
                texts.put(name, clean);
            }
        });
        return new Typed(texts);
    }

    public static Typed of(Map<String, String> texts) {
        return new Typed(new TreeMap<>(texts));
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public String text(TaskField field) {
        return text(field.id());
    }

    public Typed with(String name, String value) {
        var more = new TreeMap<>(texts);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Typed(more);
    }

    /** The fields that hold more than there is room for. */
    public List<String> tooLong() {
        return texts.entrySet().stream()
                .filter(field -> field.getValue().length() > LONGEST)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
