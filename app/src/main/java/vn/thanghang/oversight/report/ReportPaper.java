package vn.thanghang.oversight.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
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
 * What the report begins with: facts in annexes, what each agency says beside its own lines, a proposal without blame. The officer
 * rewrites it as needed before it is signed.
 */
@Component
class ReportPaper {

    private final FindingPapers papers;
    private final KnownAgencies agencies;
    private final Units units;
    private final Text words = Texts.ofPaper("committee-report");

    ReportPaper(FindingPapers papers, KnownAgencies agencies, Units units) {
        this.papers = papers;
        this.agencies = agencies;
        this.units = units;
    }

    PaperFields fields(CurrentUser user, List<ReportLine> lines, LocalDate today) {
        PaperFields start = StartingPaper.of(
                DocumentType.BAO_CAO,
                papers.lastOf(user).map(Revision::fields),
                agencies.own(user).orElse(KnownAgencies.Own.UNKNOWN),
                YearMonth.from(today),
                null);
        PaperFields signed = start.text(PaperField.SIGNER_POSITION).isEmpty()
                ? start.with(PaperField.SIGNER_POSITION, words.of("signer"))
                : start;
        return signed.with(PaperField.SUBJECT, words.of("subject"))
                .with(PaperField.ADDRESSEES, words.of("addressee"))
                .with(PaperField.RECIPIENTS, words.of("recipients"))
                .with(PaperField.BODY, body(lines, units.names(today), today));
    }

    private String body(List<ReportLine> lines, UnitNames names, LocalDate today) {
        List<ReportLine> late = of(Failure.LATE, lines);
        List<ReportLine> wanting = of(Failure.UNSATISFACTORY, lines);
        var text = new ArrayList<String>();
        text.add(words.of("opening", words.date(today)));
        text.add(words.of("section.late"));
        text.add(
                late.isEmpty()
                        ? words.of("late.none")
                        : words.of("late.some", late.size(), agencies(late), annex(true, wanting)));
        text.add(words.of("section.wanting"));
        text.add(
                wanting.isEmpty()
                        ? words.of("wanting.none")
                        : words.of("wanting.some", wanting.size(), agencies(wanting), annex(false, late)));
        text.add(words.of("section.opinions"));
        text.add(words.of("opinions", agencies(lines), answered(lines)));
        text.add(words.of("section.proposal"));
        text.add(words.of("proposal.lead"));
        if (!late.isEmpty()) {
            text.add(words.of("proposal.late"));
        }
        if (!wanting.isEmpty()) {
            text.add(words.of("proposal.wanting"));
        }
        text.add(words.of("closing"));
        if (!late.isEmpty()) {
            text.add(words.of("annex.late", words.date(today)));
            text.add(words.of("head.late"));
            late.forEach(line -> text.add(lateRow(late.indexOf(line) + 1, line, names)));
        }
        if (!wanting.isEmpty()) {
            text.add(words.of("annex.wanting", words.date(today)));
            text.add(words.of("head.wanting"));
            wanting.forEach(line -> text.add(wantingRow(wanting.indexOf(line) + 1, line, names)));
        }
        return String.join("\n", text);
    }

    /** How an annex is cited: by its number only where there are two. */
    private String annex(boolean first, List<ReportLine> others) {
        return words.of(others.isEmpty() ? "annex.only" : first ? "annex.first" : "annex.second");
    }

    private String lateRow(int number, ReportLine line, UnitNames names) {
        String reminded = line.remindedOn() == null ? "" : words.of("reminded", words.date(line.remindedOn()));
        return row(
                Integer.toString(number),
                names.of(line.agency()),
                words.of("kind." + line.kind(), line.subject()),
                words.date(line.due()),
                Integer.toString(line.lateWorkingDays()),
                joined(reminded, line.letters()),
                line.grounds().isEmpty() ? words.of("none") : line.grounds(),
                opinion(line));
    }

    private String wantingRow(int number, ReportLine line, UnitNames names) {
        return row(
                Integer.toString(number),
                names.of(line.agency()),
                line.subject(),
                words.date(line.due()),
                joined(line.letters(), line.finding()),
                line.grounds().isEmpty() ? words.of("none") : line.grounds(),
                opinion(line));
    }

    private String opinion(ReportLine line) {
        return line.opinion().isEmpty() ? words.of("silent", words.date(line.heardUntil())) : line.opinion();
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }

    /** Marks that mean something in the typed text of a paper do not come from the words of others. */
    private static String row(String... cells) {
        var row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ')
                    .append(cell.replace('|', '/').replace('\n', ' ').replace("*", ""))
                    .append(" |");
        }
        return row.toString();
    }

    private static List<ReportLine> of(Failure failure, List<ReportLine> lines) {
        return lines.stream().filter(line -> line.failure() == failure).toList();
    }

    private static long agencies(List<ReportLine> lines) {
        return lines.stream().map(ReportLine::agency).distinct().count();
    }

    private static long answered(List<ReportLine> lines) {
        return lines.stream()
                .filter(line -> !line.opinion().isEmpty())
                .map(ReportLine::agency)
                .distinct()
                .count();
    }
}
