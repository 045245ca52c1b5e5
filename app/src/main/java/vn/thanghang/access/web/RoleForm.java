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
import vn.thanghang.access.RoleGrant;

/** A role to grant, as typed: dates as day/month/year, the end and the agency may stay empty. */
public record RoleForm(String role, String agency, String from, String to) {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    public RoleForm {
        role = Objects.requireNonNullElse(role, "");
        agency = Objects.requireNonNullElse(agency, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
    }

    static RoleForm empty(LocalDate today) {
        return new RoleForm(Role.MONITOR.name(), "", SHOWN.format(today), "");
    }

    /** Empty when a date cannot be read or the role is unknown. */
    Optional<RoleGrant> grant() {
        try {
            var start = Objects.requireNonNull(day(from));
            return Optional.of(new RoleGrant(Role.valueOf(role), agency.isEmpty() ? null : agency, start, day(to)));
        } catch (DateTimeException | IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed.replace('-', '/').replace('.', '/'), TYPED);
    }
}
