package vn.thanghang.access.web;

/** Addresses of sign-in, and the only targets it leads to afterwards: pages of this very site. */
final class SignInPaths {

    static final String SIGN_IN = "/dang-nhap";
    static final String SECOND_FACTOR = "/dang-nhap/ma-xac-thuc";
    static final String RECOVERY = "/dang-nhap/ma-khoi-phuc";
    static final String PASSKEY = "/dang-nhap/khoa-truy-cap";
    static final String PASSWORD = "/dang-nhap/mat-khau";
    static final String SECOND_PASSKEY = "/dang-nhap/ma-xac-thuc/khoa-truy-cap";
    static final String CHOICE = "/dang-nhap/thiet-lap";
    static final String ENROL = "/dang-nhap/thiet-lap-ma";
    static final String ENROL_PASSKEY = "/dang-nhap/thiet-lap-khoa";
    static final String SIGN_OUT = "/dang-xuat";
    static final String LINK = "/kich-hoat/";
    static final String ACCOUNT = "/tai-khoan";
    static final String OWN_PASSKEYS = "/tai-khoan/khoa-truy-cap";
    /** After each of the addresses for passkeys: where the question to the device comes from. */
    static final String CHALLENGE = "/thach-thuc";

    static final String CONFIRM = "/xac-nhan";
    static final String CONFIRM_PASSKEY = "/xac-nhan/khoa-truy-cap";
    static final String LOST_FORM = "/gui-lai";
    static final String SIGNED_IN = "/da-dang-nhap";
    static final String NEW_CODES = "/tai-khoan/ma-khoi-phuc";
    static final String PEOPLE = "/quan-tri/nguoi-dung";
    static final String PUBLICATION = "/quan-tri/cong-khai";

    private static final int LONGEST = 500;

    private SignInPaths() {}

    /** The pages by which people come in or leave: what was typed there is never kept. */
    static boolean isSignIn(String path) {
        return path.startsWith(SIGN_IN) || path.startsWith(LINK) || path.equals(SIGN_OUT);
    }

    /** The path when it surely stays here, otherwise the start page. */
    static String safe(String asked) {
        boolean here = asked.length() <= LONGEST
                && asked.matches("/[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*")
                && !asked.startsWith("//")
                && !asked.startsWith(SIGN_IN);
        return here ? asked : "/";
    }
}
