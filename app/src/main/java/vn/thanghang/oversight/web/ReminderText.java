package vn.thanghang.oversight.web;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.text.Text;

/**
 * Neutral words to paste into a message of another system: which agency, what, by when, where to do it. Nobody's name, no file; whom
 * the committee may only ask is never told that something is late.
 */
@Component
class ReminderText {

    private final String address;

    ReminderText(@Value("${thanghang.public-address}") String address) {
        this.address = address;
    }

    /** @param lateWorkingDays 0 for what is not late */
    String of(
            Text text,
            String agency,
            String kind,
            String subject,
            LocalDate due,
            int lateWorkingDays,
            boolean outside,
            String path) {
        String what = text.of("oversight.kind." + kind, subject);
        String link = address + path;
        if (outside) {
            return text.of("oversight.copy.outside", agency, what, text.date(due), link);
        }
        return lateWorkingDays > 0
                ? text.of("oversight.copy.late", agency, what, text.date(due), lateWorkingDays, link)
                : text.of("oversight.copy.due", agency, what, text.date(due), link);
    }
}
