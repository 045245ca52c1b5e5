package vn.thanghang.directive.duties.web;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.thanghang.directive.duties.Birth;
import vn.thanghang.directive.duties.TypedDuties;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.FieldLimits;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;

/**
 * An order without a file as it is typed.
 *
 * @param key made with the form: sent twice, it is entered once
 * @param texts by the id of the field
 */
public record TypedForm(UUID key, Map<String, String> texts) {

    private static final int CONTENT_CHARS_MAX = 50_000;
    private static final Map<String, Integer> LONGEST = Map.of(
            "co-quan", FieldLimits.BODY,
            "so", FieldLimits.NUMBER,
            "ky-hieu", FieldLimits.SYMBOL,
            "trich-yeu", FieldLimits.SUBJECT,
            "chuc-vu", FieldLimits.POSITION,
            "nguoi-ky", FieldLimits.NAME,
            "van", CONTENT_CHARS_MAX);

    public TypedForm {
        texts = Map.copyOf(texts);
    }

    static TypedForm sent(Map<String, String> sent) {
        String key = sent.getOrDefault("key", "");
        var texts = new LinkedHashMap<String, String>();
        for (String field :
                List.of("ra-doi", "co-quan", "so", "ky-hieu", "ngay", "trich-yeu", "chuc-vu", "nguoi-ky", "van")) {
            String typed = Objects.requireNonNullElse(sent.get(field), "");
            texts.put(field, (field.equals("van") ? BorderText.lines(typed) : BorderText.line(typed)).value());
        }
        return new TypedForm(key.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(key) : UUID.randomUUID(), texts);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    Birth birth() {
        for (Birth each : Birth.values()) {
            if (each.name().equals(text("ra-doi"))) {
                return each;
            }
        }
        return Birth.BRIEFING;
    }

    private Optional<PartialDate> date(Year thisYear) {
        return DateText.typed(text("ngay"), thisYear);
    }

    /** What is wrong, by the id of the field. */
    Map<String, String> errors(Text text, Year thisYear) {
        var errors = new LinkedHashMap<String, String>();
        for (String field : List.of("co-quan", "trich-yeu", "van")) {
            if (text(field).isEmpty()) {
                errors.put(field, text.of("directive.duties.typed.missing"));
            }
        }
        LONGEST.forEach((field, most) -> {
            if (text(field).length() > most) {
                errors.put(field, text.of("directive.duties.typed.long", text.whole(most)));
            }
        });
        if (date(thisYear).isEmpty()) {
            errors.put("ngay", text.of("directive.duties.typed.date"));
        }
        return errors;
    }

    DocumentFields fields(Year thisYear) {
        var head = new DocumentHead(
                birth().type(),
                text("so"),
                text("ky-hieu"),
                date(thisYear).orElse(PartialDate.BLANK),
                "",
                text("co-quan"),
                "",
                text("trich-yeu"),
                null);
        String name = text("nguoi-ky");
        return new DocumentFields(
                head,
                List.of(),
                new Signer(List.of(), text("chuc-vu"), name.isEmpty() ? null : name),
                List.of(),
                List.of(),
                TypedDuties.of(text("van")));
    }

    String all() {
        return String.join("\n", texts.values());
    }
}
