package vn.thanghang.oversight.ladder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.directive.papers.PaperField;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.Revision;
import vn.thanghang.directive.papers.StartingPaper;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/**
 * What a letter of the ladder begins with: facts in a table, a request in the verb its issuer may use, no blame. The officer
 * rewrites it as needed before it is signed.
 */
@Component
class LadderLetter {

    private static final int ANSWER_WORKING_DAYS = 5;
    /** Where an agency finds everything it owes. */
    private static final String WORK = "/viec-cua-toi";

    private final FindingPapers papers;
    private final KnownAgencies agencies;
    private final Units units;
    private final WorkCalendar calendar;
    private final String address;
    private final Text words = Texts.ofPaper("ladder-letters");

    LadderLetter(
            FindingPapers papers,
            KnownAgencies agencies,
            Units units,
            WorkCalendar calendar,
            @Value("${thanghang.public-address}") String address) {
        this.address = address;
        this.papers = papers;
        this.agencies = agencies;
        this.units = units;
        this.calendar = calendar;
    }

    PaperFields fields(CurrentUser user, List<WorkingTheLadder.Line> lines, LocalDate today) {
        WorkingTheLadder.Line first = lines.getFirst();
        UnitNames names = units.names(today);
        String kind = kind(first);
        PaperFields start = StartingPaper.of(
                DocumentType.CONG_VAN,
                papers.lastOf(user).map(Revision::fields),
                agencies.own(user).orElse(KnownAgencies.Own.UNKNOWN),
                YearMonth.from(today),
                null);
        String by = words.date(calendar.plusWorkingDays(today, ANSWER_WORKING_DAYS));
        String body = words.of(kind + ".opening", lines.size())
                + "\n" + words.of(kind + ".request", by)
                + "\n" + words.of(kind + ".annex")
                + "\n" + table(lines, today)
                + "\n" + words.of("scan")
                + "\n" + words.of("code", address + WORK);
        // Until the officer has signed something, the department of home affairs writes under its director.
        PaperFields signed = start.text(PaperField.SIGNER_POSITION).isEmpty()
                ? start.with(PaperField.SIGNER_POSITION, words.of("signer"))
                : start;
        return signed.with(PaperField.SUBJECT, words.of(kind + ".subject"))
                .with(PaperField.ADDRESSEES, names.of(first.step().agency()))
                .with(PaperField.BODY, body);
    }

    private static String kind(WorkingTheLadder.Line line) {
        return switch (line.step().rung()) {
            case REMINDER, REPORT -> throw new IllegalArgumentException("no letter to an agency");
            case LETTER -> line.escalation().outside() ? "cooperation" : "letter";
            case EXPLANATION -> "explanation";
        };
    }

    /** The body that may only be asked is told what is planned, never that it is late. */
    private String table(List<WorkingTheLadder.Line> lines, LocalDate today) {
        boolean outside = lines.getFirst().escalation().outside();
        return lines.stream()
                .map(line -> {
                    Escalation about = line.escalation();
                    int late = calendar.workingDays(about.lateFrom().minusDays(1), today);
                    String what =
                            words.of("kind." + about.kind(), about.subject()).replace('|', '/');
                    return "| " + (lines.indexOf(line) + 1) + " | " + what + " | " + words.date(about.due()) + " |"
                            + (outside ? "" : " " + late + " |");
                })
                .collect(Collectors.joining("\n", words.of(outside ? "table.head.outside" : "table.head") + "\n", ""));
    }
}
