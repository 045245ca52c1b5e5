package vn.thanghang.access.web;

import java.util.Objects;

/** Login and password as typed; both may be missing in a request made by hand. */
record SignInForm(String login, String password, String next) {

    SignInForm {
        login = Objects.requireNonNullElse(login, "");
        password = Objects.requireNonNullElse(password, "");
        next = Objects.requireNonNullElse(next, "/");
    }

    @Override
    public String toString() {
        return "SignInForm[…]";
    }
}
