package vn.thanghang.officialdocs.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.thanghang.officialdocs.OfficialDocument;

/** The moment a file is dated with when nobody gives one: never the clock. */
final class PaperDate {
    /** The day NĐ 30/2020/NĐ-CP took effect stands for papers whose date is still blank. */
    private static final LocalDate UNDATED = LocalDate.of(2020, 3, 5);

    private PaperDate() {}

    static Instant of(OfficialDocument document) {
        LocalDate day = document.heading().date().complete().orElse(UNDATED);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
