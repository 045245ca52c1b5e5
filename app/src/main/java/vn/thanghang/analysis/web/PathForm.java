package vn.thanghang.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.platform.NumberField;
import vn.thanghang.platform.NumberReading;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.ErrorLine;

/**
 * What somebody asked of the path: the target, how sure, how many criteria, which ones not.
 *
 * @param kind which of the three targets counts
 * @param typed the fields as they were typed or, at the start, as proposed
 * @param locked sub-dimensions left out
 * @param wrong what could not be read, by field
 * @param request the question, {@code null} when something could not be read
 */
record PathForm(
        Kind kind,
        Map<String, String> typed,
        Set<String> locked,
        Map<String, String> wrong,
        @Nullable PathRequest request) {

    static final String KIND = "muc-tieu";
    static final String GROUP = "nhom";
    static final String RANK = "hang";
    static final String TOTAL = "diem";
    static final String CONFIDENCE = "tin-cay";
    static final String CRITERIA = "so-tieu-chi";
    static final String LOCK = "khoa";

    private static final int MOST_CRITERIA = 10;

    enum Kind {
        GROUP,
        RANK,
        TOTAL;

        String field() {
            return switch (this) {
                case GROUP -> PathForm.GROUP;
                case RANK -> PathForm.RANK;
                case TOTAL -> PathForm.TOTAL;
            };
        }
    }

    PathForm {
        typed = Map.copyOf(typed);
        locked = Set.copyOf(locked);
        wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    }

    static PathForm read(UnitWords unit, MultiValueMap<String, String> asked) {
        Edition edition = unit.words().analysis().edition();
        Map<String, String> typed = proposed(unit);
        typed.replaceAll((field, value) -> Objects.requireNonNullElse(asked.getFirst(field), value));
        Set<String> locked = new TreeSet<>(Objects.requireNonNullElse(asked.get(LOCK), List.<String>of()));
        locked.retainAll(
                edition.tree().subdimensions().stream().map(Criterion::code).toList());
        Kind kind = kind(String.valueOf(typed.get(KIND)));
        Reader reader = new Reader(unit.text(), typed);
        BigDecimal value = switch (kind) {
            case GROUP -> reader.read(GROUP, NumberField.of("1", "4", 0));
            case RANK ->
                reader.read(
                        RANK,
                        new NumberField(
                                BigDecimal.ONE,
                                BigDecimal.valueOf(edition.units().size()),
                                0));
            case TOTAL ->
                reader.read(
                        TOTAL,
                        new NumberField(
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(edition.tree().high(CriteriaTree.TOTAL)),
                                6));
        };
        BigDecimal percent = reader.read(CONFIDENCE, NumberField.of("50", "99", 1));
        BigDecimal criteria = reader.read(CRITERIA, NumberField.of("1", Integer.toString(MOST_CRITERIA), 0));
        PathRequest request = value == null || percent == null || criteria == null
                ? null
                : new PathRequest(
                        target(kind, value),
                        percent.doubleValue() / 100,
                        criteria.intValue(),
                        locked,
                        Map.of(),
                        Map.of());
        return new PathForm(kind, typed, locked, reader.wrong, request);
    }

    /** At the start: the next better group, or for a unit in the best one a rank a little higher. */
    private static Map<String, String> proposed(UnitWords unit) {
        PerformanceGroup own = unit.analysis().total().group();
        Integer rank = unit.analysis().total().rank();
        Double score = unit.analysis().total().score();
        Map<String, String> proposed = new LinkedHashMap<>();
        proposed.put(KIND, own == null || own == PerformanceGroup.HIGHEST ? RANK : GROUP);
        proposed.put(GROUP, Integer.toString(own == null ? 2 : Math.max(1, own.number() - 1)));
        proposed.put(RANK, Integer.toString(rank == null ? 30 : Math.max(1, rank - 5)));
        proposed.put(TOTAL, score == null ? "" : unit.text().number(Math.ceil(score + 0.5), 0));
        proposed.put(CONFIDENCE, "80");
        proposed.put(CRITERIA, "6");
        return proposed;
    }

    private static Kind kind(String value) {
        return switch (value) {
            case RANK -> Kind.RANK;
            case TOTAL -> Kind.TOTAL;
            default -> Kind.GROUP;
        };
    }

    private static PathTarget target(Kind kind, BigDecimal value) {
        return switch (kind) {
            case GROUP -> new PathTarget.Group(PerformanceGroup.ofNumber(value.intValue()));
            case RANK -> new PathTarget.Rank(value.intValue());
            case TOTAL -> new PathTarget.Total(value.doubleValue());
        };
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    String error(String field) {
        return wrong.getOrDefault(field, "");
    }

    List<ErrorLine> errors() {
        List<ErrorLine> lines = new ArrayList<>();
        wrong.forEach((field, words) -> lines.add(new ErrorLine(field, words)));
        return lines;
    }

    private static final class Reader {

        private final Text text;
        private final Map<String, String> typed;
        private final Map<String, String> wrong = new LinkedHashMap<>();

        Reader(Text text, Map<String, String> typed) {
            this.text = text;
            this.typed = typed;
        }

        @Nullable BigDecimal read(String field, NumberField number) {
            NumberReading reading = number.read(typed.get(field));
            if (reading instanceof NumberReading.Read(BigDecimal value, boolean ignored)) {
                return value;
            }
            wrong.put(
                    field,
                    reading instanceof NumberReading.Missing
                            ? text.of("analysis.input.missing")
                            : TypedNumber.error(text, reading));
            return null;
        }
    }
}
