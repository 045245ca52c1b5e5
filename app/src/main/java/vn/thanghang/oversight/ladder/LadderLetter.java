package vn.thanghang.oversight.ladder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
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

    private final FindingPapers papers;
    private final KnownAgencies agencies;
    private final Units units;
    private final WorkCalendar calendar;
    private final Text words = Texts.ofPaper("ladder-letters");

    LadderLetter(FindingPapers papers, KnownAgencies agencies, Units units, WorkCalendar calendar) {
        this.papers = papers;
        this.agencies = agencies;
        this.units = units;
        this.calendar = calendar;
    }

    PaperFields fields(CurrentUser user, List<WorkingTheLadder.Line> lines, List<Hearing> heard, LocalDate today) {
        WorkingTheLadder.Line first = lines.getFirst();
        UnitNames names = units.names(today);
        String kind = kind(first);
        DocumentType type = first.step().rung() == Rung.REPORT ? DocumentType.BAO_CAO : DocumentType.CONG_VAN;
        PaperFields start = StartingPaper.of(
                type,
                papers.lastOf(user).map(Revision::fields),
                agencies.own(user).orElse(KnownAgencies.Own.UNKNOWN),
                YearMonth.from(today),
                null);
        String by = words.date(calendar.plusWorkingDays(today, ANSWER_WORKING_DAYS));
        String body = words.of(kind + ".opening", lines.size())
                + "\n" + table(lines, names, today, first.step().rung() == Rung.REPORT)
                + heard(heard, names)
                + "\n" + words.of(kind + ".request", by);
        // Until the officer has signed something, the department of home affairs writes under its director.
        PaperFields signed = start.text(PaperField.SIGNER_POSITION).isEmpty()
                ? start.with(PaperField.SIGNER_POSITION, words.of("signer"))
                : start;
        return signed.with(PaperField.SUBJECT, words.of(kind + ".subject"))
                .with(
                        PaperField.ADDRESSEES,
                        first.step().rung() == Rung.REPORT
                                ? words.of("report.addressee")
                                : names.of(first.step().agency()))
                .with(PaperField.BODY, body);
    }

    /** What the agencies say for themselves, word for word. */
    private String heard(List<Hearing> hearings, UnitNames names) {
        return hearings.stream()
                .map(hearing -> "\n"
                        + (hearing.words().isEmpty()
                                ? words.of("report.silent", names.of(hearing.agency()), words.date(hearing.until()))
                                : words.of(
                                        "report.heard",
                                        names.of(hearing.agency()),
                                        hearing.words().replace('\n', ' '))))
                .collect(Collectors.joining());
    }

    private static String kind(WorkingTheLadder.Line line) {
        return switch (line.step().rung()) {
            case REMINDER -> throw new IllegalArgumentException("a reminder is no letter");
            case LETTER -> line.escalation().outside() ? "cooperation" : "letter";
            case EXPLANATION -> "explanation";
            case REPORT -> "report";
        };
    }

    private String table(List<WorkingTheLadder.Line> lines, UnitNames names, LocalDate today, boolean withAgency) {
        String head = withAgency ? words.of("table.head.agency") : words.of("table.head");
        return lines.stream()
                .map(line -> {
                    Escalation about = line.escalation();
                    int late = calendar.workingDays(about.lateFrom().minusDays(1), today);
                    String what =
                            words.of("kind." + about.kind(), about.subject()).replace('|', '/');
                    return "| " + (lines.indexOf(line) + 1) + " | "
                            + (withAgency ? names.of(about.agency()) + " | " : "") + what + " | "
                            + words.date(about.due()) + " | " + late + " |";
                })
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}
