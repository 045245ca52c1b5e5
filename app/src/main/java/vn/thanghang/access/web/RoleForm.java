package vn.thanghang.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Role;

/**
 * A role to grant, as typed: dates as day/month/year, the end may stay empty, the agency for some roles.
 *
 * @param agency the name typed
 * @param agencyId the one chosen where several fit the name
 */
public record RoleForm(String role, String agency, String agencyId, String from, String to) {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** What stands on the form apart from the agency. */
    record Days(Role role, LocalDate from, @Nullable LocalDate to) {}

    public RoleForm {
        role = Objects.requireNonNullElse(role, "");
        agency = Objects.requireNonNullElse(agency, "").strip();
        agencyId = Objects.requireNonNullElse(agencyId, "");
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
    }

    static RoleForm empty(LocalDate today) {
        return new RoleForm(Role.MONITOR.name(), "", "", shown(today), "");
    }

    /** Empty when a date cannot be read or the role is unknown. */
    Optional<Days> days() {
        try {
            var start = Objects.requireNonNull(day(from));
            return Optional.of(new Days(Role.valueOf(role), start, day(to)));
        } catch (DateTimeException | IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed.replace('-', '/').replace('.', '/'), TYPED);
    }
}
