package vn.thanghang.directive.papers;

import java.util.List;
import java.util.Locale;
import vn.thanghang.directive.papers.PaperProblem.Code;
import vn.thanghang.officialdocs.DocumentType;

/** What a careful văn thư would ask about the form. Nothing here keeps a paper from being signed. */
record PaperReminders(PaperFields fields, DocumentType type, List<PaperProblem> problems) {

    void add() {
        String symbol = fields.text(PaperField.SYMBOL);
        String abbreviation = type.abbreviation();
        if (abbreviation != null && !symbol.isEmpty() && !symbol.startsWith(abbreviation + "-")) {
            remind(PaperField.SYMBOL, Code.SYMBOL_OF_KIND, abbreviation);
        }
        if (!fields.text(PaperField.BODY).isEmpty() && !mainText().endsWith("./.")) {
            remind(PaperField.BODY, Code.END_MARK);
        }
        List<String> recipients = fields.lines(PaperField.RECIPIENTS);
        if (!recipients.isEmpty() && !recipients.getLast().startsWith("Lưu")) {
            remind(PaperField.RECIPIENTS, Code.KEPT_COPY);
        }
        boolean deputy =
                fields.text(PaperField.SIGNER_POSITION).toLowerCase(Locale.ROOT).startsWith("phó ");
        if (deputy && fields.text(PaperField.SIGNER_CHAIN).isEmpty()) {
            remind(PaperField.SIGNER_POSITION, Code.DEPUTY);
        }
    }

    private void remind(PaperField field, Code code, Object... arguments) {
        problems.add(PaperProblem.reminder(field, code, arguments));
    }

    /** The text before the annexes, without its last table or blank lines counted. */
    private String mainText() {
        return fields.text(PaperField.BODY)
                .split("(?imu)^\\s*(?:Phụ lục|Phụ lục ngang|Kèm theo)\\s*:", 2)[0]
                .strip();
    }
}
