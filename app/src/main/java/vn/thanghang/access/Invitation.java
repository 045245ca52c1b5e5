package vn.thanghang.access;

/** An account just invited and the code of its link, which is shown this once. */
public record Invitation(Account account, String code) {

    @Override
    public String toString() {
        return "Invitation[" + account.id() + "]";
    }
}
