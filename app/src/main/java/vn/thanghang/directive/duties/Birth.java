package vn.thanghang.directive.duties;

import java.util.regex.Pattern;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.platform.FoldedText;

/** How an order of a leader comes into the world. */
public enum Birth {
    LETTER("CONGVAN"),
    INSTRUCTION("CT"),
    PLAN("KH"),
    DECISION("QĐ"),
    PROGRAMME("CTr"),
    /** Thông báo kết luận. */
    CONCLUSION_NOTICE("TB"),
    /** The office of the committee passes on what a leader has ordered. */
    CONVEYED("CONGVAN"),
    /** Handwritten on a submission. */
    NOTE_ON_SUBMISSION("Bút phê"),
    /** Said at a briefing, without a paper of its own. */
    BRIEFING("Kết luận"),
    OTHER("CONGVAN");

    private static final Pattern CONVEYING = Pattern.compile("truyen dat|y kien chi dao|y kien ket luan");

    private final String type;

    Birth(String type) {
        this.type = type;
    }

    /** The kind under which such an order stands in the register when it was typed. */
    public String type() {
        return type;
    }

    /** Whether there is usually no file: it is written down by whoever heard or read it. */
    public boolean isTyped() {
        return this == NOTE_ON_SUBMISSION || this == BRIEFING;
    }

    /** What the head of a document says about it. */
    public static Birth of(DocumentHead head) {
        String subject = FoldedText.of(head.subject());
        String issuer = FoldedText.of(head.issuer());
        return switch (head.type()) {
            case "CT" -> INSTRUCTION;
            case "KH" -> PLAN;
            case "QĐ" -> DECISION;
            case "CTr" -> PROGRAMME;
            case "TB" -> CONCLUSION_NOTICE;
            case "Bút phê" -> NOTE_ON_SUBMISSION;
            case "Kết luận", "KL" -> BRIEFING;
            case "CONGVAN" ->
                issuer.contains("van phong") && CONVEYING.matcher(subject).find() ? CONVEYED : LETTER;
            default -> OTHER;
        };
    }
}
