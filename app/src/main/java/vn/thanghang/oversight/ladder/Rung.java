package vn.thanghang.oversight.ladder;

import java.util.Optional;

/** The rungs of the ladder, from below. */
public enum Rung {
    /** Nhắc: taken by the system. */
    REMINDER,
    /** Công văn đôn đốc; to a body outside the authority of the committee: đề nghị phối hợp, and nothing above it. */
    LETTER,
    /** Đề nghị giải trình. */
    EXPLANATION,
    /** Báo cáo, đề xuất UBND tỉnh. */
    REPORT;

    public Optional<Rung> next() {
        return switch (this) {
            case REMINDER -> Optional.of(LETTER);
            case LETTER -> Optional.of(EXPLANATION);
            case EXPLANATION -> Optional.of(REPORT);
            case REPORT -> Optional.empty();
        };
    }

    /** Whether a letter to the agency itself stands for it. */
    public boolean isLetter() {
        return this == LETTER || this == EXPLANATION;
    }

    /** The rung below; the lowest stays. */
    Rung below() {
        return switch (this) {
            case REMINDER, LETTER -> REMINDER;
            case EXPLANATION -> LETTER;
            case REPORT -> EXPLANATION;
        };
    }
}
