package vn.thanghang.access.web;

import java.util.List;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.platform.web.ErrorLine;
import vn.thanghang.platform.web.Page;

/** Puts refusals into words and beside the field they belong to; for templates. */
public final class Faults {

    private Faults() {}

    public static List<ErrorLine> lines(Page page, List<AccountRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> new ErrorLine(field(refusal), words(page, refusal)))
                .toList();
    }

    /** What is wrong with one field, empty when nothing is. */
    public static String at(Page page, List<AccountRefusal> refusals, String fieldId) {
        return refusals.stream()
                .filter(refusal -> field(refusal).equals(fieldId))
                .findFirst()
                .map(refusal -> words(page, refusal))
                .orElse("");
    }

    private static String words(Page page, AccountRefusal refusal) {
        return page.t("access.refusal." + refusal.name());
    }

    private static String field(AccountRefusal refusal) {
        return switch (refusal) {
            case LOGIN_FORM, LOGIN_TAKEN -> "ten-dang-nhap";
            case NAME_MISSING -> "ho-ten";
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_EASY_TO_GUESS, PASSWORD_NAMES_THE_CONTEXT ->
                "mat-khau-moi";
            case PASSWORDS_DIFFER -> "nhap-lai";
            case PASSWORD_WRONG -> "mat-khau-cu";
            case DATE_UNREADABLE, DATES_REVERSED -> "den-ngay";
            case AGENCY_MISSING, AGENCY_UNKNOWN, AGENCY_AMBIGUOUS, AGENCY_NOT_THERE -> "co-quan";
            case ROLE_HELD_ALREADY, LAST_ADMINISTRATOR -> "vai-tro";
            case COLLEAGUE_MISSING, HEADS_ALREADY, SUCCESSOR_NOT_ACTIVE -> "nguoi-nhan";
            case DELEGATION_DATES, DELEGATION_BEYOND_ROLE -> "den-ngay";
            case REASON_LENGTH -> "ly-do";
            case LINK_DEAD -> "noi-dung";
        };
    }
}
