package vn.thanghang.access.web;

import java.util.Objects;
import vn.thanghang.access.NewAccount;
import vn.thanghang.access.NewPassword;

/** The form behind a link; login and name only for the very first account. */
public record LinkForm(String login, String name, String password, String repeated) {

    static final LinkForm EMPTY = new LinkForm("", "", "", "");

    public LinkForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
        password = Objects.requireNonNullElse(password, "");
        repeated = Objects.requireNonNullElse(repeated, "");
    }

    NewAccount account() {
        return new NewAccount(login, name);
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeated);
    }

    @Override
    public String toString() {
        return "LinkForm[…]";
    }
}
