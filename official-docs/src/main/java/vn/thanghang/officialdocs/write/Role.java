package vn.thanghang.officialdocs.write;

import java.util.Locale;

/** Which component of NĐ 30/2020/NĐ-CP a line is. */
enum Role {
    NATIONAL_NAME,
    MOTTO,
    SUPERIOR,
    ISSUER,
    SYMBOL,
    DATE,
    TYPE,
    SUMMARY,
    SUBJECT,
    AUTHORITY,
    BASIS,
    ENACTING,
    ADDRESSEE,
    BODY,
    DIVISION,
    SECTION,
    SUBSECTION,
    ARTICLE,
    CLAUSE,
    TABLE_CAPTION,
    TABLE_NOTE,
    FIGURE_CAPTION,
    RECIPIENTS_TITLE,
    RECIPIENT,
    OFFICE,
    SIGNER,
    DRAFTER_MARK,
    ADDRESS,
    ANNEX_LABEL,
    ANNEX_TITLE,
    ANNEX_POINTER,
    COPY_NOTE;

    /** The class of the line in HTML. */
    String cssClass() {
        return "vb-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 1 for the heads that structure a document, deeper below; 0 for lines that are no heads. */
    int outlineLevel() {
        return switch (this) {
            case TYPE, ANNEX_TITLE, DIVISION, SECTION, ARTICLE -> 1;
            case SUBSECTION -> 2;
            case NATIONAL_NAME, MOTTO, SUPERIOR, ISSUER, SYMBOL, DATE, SUMMARY, SUBJECT, AUTHORITY, BASIS, ENACTING ->
                0;
            case ADDRESSEE, BODY, CLAUSE, TABLE_CAPTION, TABLE_NOTE, FIGURE_CAPTION, RECIPIENTS_TITLE, RECIPIENT -> 0;
            case OFFICE, SIGNER, DRAFTER_MARK, ADDRESS, ANNEX_LABEL, ANNEX_POINTER, COPY_NOTE -> 0;
        };
    }
}
