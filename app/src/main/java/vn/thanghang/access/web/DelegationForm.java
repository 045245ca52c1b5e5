package vn.thanghang.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.thanghang.access.Delegating;

/** A delegation as typed. */
public record DelegationForm(String agency, String to, String from, String until, String reason) {

    public DelegationForm {
        agency = Objects.requireNonNullElse(agency, "");
        to = Objects.requireNonNullElse(to, "");
        from = Objects.requireNonNullElse(from, "").strip();
        until = Objects.requireNonNullElse(until, "").strip();
        reason = Objects.requireNonNullElse(reason, "");
    }

    static DelegationForm empty(LocalDate today) {
        return new DelegationForm("", "", RoleForm.shown(today), "", "");
    }

    /** Empty when a date cannot be read. */
    Optional<Delegating.Wish> wish() {
        try {
            return Optional.of(new Delegating.Wish(
                    person(),
                    agency,
                    Objects.requireNonNull(RoleForm.day(from)),
                    Objects.requireNonNull(RoleForm.day(until)),
                    reason));
        } catch (DateTimeException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    /** Nobody has this id when none was chosen. */
    private UUID person() {
        try {
            return UUID.fromString(to);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }
}
