package vn.thanghang.access;

/** A new password as typed, twice. It never shows in a log. */
public record NewPassword(String typed, String repeated) {

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
