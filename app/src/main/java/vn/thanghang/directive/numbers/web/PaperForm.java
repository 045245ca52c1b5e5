package vn.thanghang.directive.numbers.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.numbers.Direction;
import vn.thanghang.directive.numbers.Paper;
import vn.thanghang.directive.numbers.Progress;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/**
 * What a clerk typed about a paper, kept as typed until every field can be read.
 *
 * @param errors message key by field
 */
public record PaperForm(Map<String, String> typed, Map<String, String> errors) {

    private static final int TEXT_CHARS_MAX = 1_000;
    /** Abbreviations of type and agency, as in BC-SNV, UBND-NC or QĐ-UBND. */
    private static final Pattern SYMBOL =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Nd}]*(?:[-/&.]\\p{Lu}[\\p{Lu}\\p{Nd}]*)*");

    static PaperForm empty() {
        return new PaperForm(Map.of(), Map.of());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** What can be entered, or nothing while a field cannot be read: then {@link #errors} of the reader say why. */
    record Read(
            String symbol, @Nullable Paper paper, @Nullable Progress progress, PaperForm form) {}

    static Read paper(Map<String, String> typed, Direction direction, LocalDate today) {
        var reader = new Reader(typed, today);
        String symbol = direction == Direction.OUTGOING ? reader.symbol() : "";
        var paper = new Paper(
                reader.text("kind"),
                reader.required("summary"),
                direction == Direction.INCOMING ? reader.required("author") : "",
                reader.text("theirNumber"),
                reader.date("theirDate"),
                direction == Direction.OUTGOING ? reader.required("signer") : "",
                reader.text("receivers"),
                reader.text("keptBy"),
                reader.copies(),
                reader.date("passedOn"),
                reader.date("dueOn"),
                reader.text("note"));
        return new Read(symbol, reader.errors.isEmpty() ? paper : null, null, reader.form());
    }

    static Read progress(Map<String, String> typed, LocalDate today) {
        var reader = new Reader(typed, today);
        var progress = new Progress(
                reader.date("dueOn"), reader.text("receivers"), reader.text("progress"), reader.text("reply"));
        return new Read("", null, reader.errors.isEmpty() ? progress : null, reader.form());
    }

    private static final class Reader {

        private final Map<String, String> typed;
        private final LocalDate today;
        private final Map<String, String> errors = new LinkedHashMap<>();

        Reader(Map<String, String> typed, LocalDate today) {
            this.typed = typed;
            this.today = today;
        }

        PaperForm form() {
            return new PaperForm(Map.copyOf(typed), errors);
        }

        String text(String field) {
            String text = BorderText.line(Objects.requireNonNullElse(typed.get(field), ""))
                    .value();
            if (text.length() > TEXT_CHARS_MAX) {
                errors.put(field, "directive.numbers.error.long");
            }
            return text;
        }

        String required(String field) {
            String text = text(field);
            if (text.isEmpty()) {
                errors.put(field, "directive.numbers.error.missing." + field);
            }
            return text;
        }

        String symbol() {
            String symbol = text("symbol");
            if (!SYMBOL.matcher(symbol).matches()) {
                errors.put("symbol", "directive.numbers.error.symbol");
            }
            return symbol;
        }

        @Nullable Integer copies() {
            return read(
                    "copies",
                    text -> text.matches("[0-9]{1,4}") && Integer.parseInt(text) > 0 ? Integer.valueOf(text) : null,
                    "directive.numbers.error.copies");
        }

        @Nullable LocalDate date(String field) {
            return read(
                    field,
                    text -> VietnameseDate.read(text, Year.from(today)) instanceof DateReading.Read(LocalDate date)
                            ? date
                            : null,
                    "directive.numbers.error.date");
        }

        private <T> @Nullable T read(String field, Function<String, @Nullable T> reading, String error) {
            String text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            T value = reading.apply(text);
            if (value == null) {
                errors.put(field, error);
            }
            return value;
        }
    }
}
