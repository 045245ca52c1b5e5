package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Period;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/** Reads the fields of one form, each by itself, and notes what cannot be read. */
final class FormReader {

    private static final int TEXT_CHARS_MAX = 500;

    /** No agency has this id: an act that concerns all agencies. */
    static final String EVERYWHERE = "";

    private final String which;
    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> errors = new HashMap<>();

    FormReader(String which, Map<String, String> typed, LocalDate today) {
        this.which = which;
        this.typed = typed;
        this.today = today;
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    Sent sent() {
        return new Sent(which, typed, errors, List.of());
    }

    String text(String field) {
        String text = BorderText.line(typed.getOrDefault(field, "")).value();
        if (text.length() > TEXT_CHARS_MAX) {
            errors.put(field, "organisation.error.long");
        }
        return text;
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            errors.put(field, "organisation.error.missing");
        }
        return text;
    }

    boolean checked(String field) {
        return typed.containsKey(field);
    }

    @Nullable LocalDate optionalDate(String field) {
        return text(field).isEmpty() ? null : date(field);
    }

    /** Today where it cannot be read; then the form is not right. */
    LocalDate date(String field) {
        if (VietnameseDate.read(typed.getOrDefault(field, ""), Year.from(today))
                instanceof DateReading.Read(LocalDate date)) {
            return date;
        }
        errors.put(field, "organisation.error.date");
        return today;
    }

    Period period() {
        LocalDate from = date("from");
        Optional<Period> period = Period.ofDays(from, optionalDate("last"));
        if (period.isEmpty()) {
            errors.put("last", "organisation.error.reversed");
        }
        return period.orElseGet(() -> Period.since(from));
    }

    <E extends Enum<E>> E choice(String field, List<E> values) {
        return values.stream()
                .filter(value -> value.name().equals(typed.get(field)))
                .findFirst()
                .orElseGet(() -> {
                    errors.put(field, "organisation.error.choose");
                    return values.getFirst();
                });
    }

    AgencyState state() {
        AgencyKind kind = choice("kind", List.of(AgencyKind.values()));
        String parent = text("parent");
        String area = text("area");
        return new AgencyState(
                kind,
                required("name"),
                text("abbreviation"),
                parent.isEmpty() ? null : parent,
                area.isEmpty() ? null : area,
                checked("outside"));
    }

    Mandate mandate(CurrentUser user) {
        UUID key = id("key").orElseGet(UUID::randomUUID);
        user.requireForAgency(Act.KEEP_ORGANISATION, EVERYWHERE, Standing.OPEN);
        return new Mandate(user.actor(), required("basis"), key);
    }

    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(typed.getOrDefault(field, "")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
