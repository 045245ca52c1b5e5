package vn.thanghang.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.evidence.LayingEvidence;
import vn.thanghang.remediation.progress.Filed;
import vn.thanghang.remediation.progress.ReportRefusal;

/** Why a report was not taken, in words. */
@Component
public class FiledWords {

    private final Units units;
    private final Clock clock;

    FiledWords(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Empty when it was taken. */
    public String of(Text text, Filed filed) {
        return switch (filed) {
            case Filed.Done _ -> "";
            case Filed.Late _ -> text.of("remediation.progress.late");
            case Filed.TooLong(var field, var length, var longest) ->
                text.of("remediation.refused.tooLong", text.of(field), text.whole(length), text.whole(longest));
            case Filed.NoEvidence(var why) ->
                text.of(
                        "remediation.evidence.refused." + why.reason().name(),
                        why.detail().isEmpty() ? LayingEvidence.FILES_MAX : why.detail());
            case Filed.Refused(var reason, var detail) ->
                text.of("remediation.report.refused." + reason.name(), argument(text, reason, detail));
        };
    }

    private String argument(Text text, ReportRefusal reason, String detail) {
        return switch (reason) {
            case EVIDENCE_MISSING -> text.of("remediation.evidence.wanted." + detail);
            case INPUT_MISSING ->
                units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE)).of(detail);
            case WORDS_MISSING, OBSTACLE_MISSING, ADDRESSEE_UNKNOWN, ADDRESS_MISSING, CLOSED, REMOVED, NOT_OPEN -> "";
        };
    }
}
