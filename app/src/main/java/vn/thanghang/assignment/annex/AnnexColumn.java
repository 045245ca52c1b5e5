package vn.thanghang.assignment.annex;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thanghang.platform.FoldedText;

/** The columns of a table of assignments, known by the words provinces use for them. */
public enum AnnexColumn {
    NUMBER,
    CRITERION,
    WORK,
    LEAD,
    COORDINATING,
    FOCAL,
    DUE,
    OUTPUT,
    LAST_SCORE,
    TARGET,
    NOTE;

    private static final int LABEL_CHARS_MAX = 90;

    private record Words(AnnexColumn column, Pattern pattern) {}

    /** The first that is found counts: a target before an indicator, an input's date before a date. */
    private static final List<Words> WORDS = List.of(
            new Words(NUMBER, Pattern.compile("^(stt|so tt|tt|so thu tu)\\b")),
            new Words(FOCAL, Pattern.compile("dau moi")),
            new Words(LEAD, Pattern.compile("^(?!.*phoi hop).*chu tri")),
            new Words(COORDINATING, Pattern.compile("^(?!.*chu tri).*phoi hop")),
            new Words(TARGET, Pattern.compile("phan dau|muc tieu")),
            new Words(LAST_SCORE, Pattern.compile("^(diem|ket qua nam|ket qua diem)")),
            new Words(NOTE, Pattern.compile("ghi chu")),
            new Words(LEAD, Pattern.compile("(co quan|don vi).*(thuc hien|phu trach|trach nhiem|duoc giao)")),
            new Words(DUE, Pattern.compile("thoi gian|thoi han|han hoan thanh|tien do|thoi diem")),
            new Words(OUTPUT, Pattern.compile("san pham|ket qua")),
            new Words(WORK, Pattern.compile("nhiem vu|giai phap|phan viec|cong viec|noi dung (thuc hien|phan cong)")),
            new Words(CRITERION, Pattern.compile("noi dung|chi so|chi tieu|tieu chi|linh vuc")));

    /** Whether the sheet has a place for what stands there. */
    boolean isTakenOver() {
        return switch (this) {
            case NUMBER, CRITERION, WORK, LEAD, COORDINATING, FOCAL, DUE, OUTPUT -> true;
            case LAST_SCORE, TARGET, NOTE -> false;
        };
    }

    static Optional<AnnexColumn> of(String label) {
        if (label.length() > LABEL_CHARS_MAX) {
            return Optional.empty();
        }
        String folded = FoldedText.of(label);
        return WORDS.stream()
                .filter(words -> words.pattern.matcher(folded).find())
                .map(Words::column)
                .findFirst();
    }
}
