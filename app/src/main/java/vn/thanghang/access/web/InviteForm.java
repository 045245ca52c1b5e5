package vn.thanghang.access.web;

import java.time.LocalDate;
import java.util.Objects;
import vn.thanghang.access.NewAccount;

/** Whom to invite and with which first role, as typed. */
public record InviteForm(
        String login, String name, String role, String agency, String agencyId, String from, String to) {

    public InviteForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
    }

    static InviteForm empty(LocalDate today) {
        var roles = RoleForm.empty(today);
        return new InviteForm("", "", roles.role(), roles.agency(), roles.agencyId(), roles.from(), roles.to());
    }

    NewAccount account() {
        return new NewAccount(login, name);
    }

    /** The part that is the same as when another role is granted later. */
    public RoleForm roles() {
        return new RoleForm(role, agency, agencyId, from, to);
    }
}
