package vn.thanghang.oversight.periodic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.oversight.lateness.OutcomeCounts;
import vn.thanghang.oversight.lateness.ReadingOutcomes;
import vn.thanghang.oversight.lateness.ReadingOutcomes.Reading;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The words a periodic report begins with: an agency's own, or the roll-up of the department; figures from the records only. */
@Component
class PeriodPaper {

    private final FindingPapers papers;
    private final KnownAgencies agencies;
    private final Units units;
    private final Text words = Texts.ofPaper("periodic-report");

    PeriodPaper(FindingPapers papers, KnownAgencies agencies, Units units) {
        this.papers = papers;
        this.agencies = agencies;
        this.units = units;
    }

    /** Which report is written. */
    record Asked(PeriodDefinition definition, Period period, String agency, String index) {

        boolean isRollUp() {
            return agency.equals(PeriodReport.ROLL_UP);
        }
    }

    PaperFields fields(CurrentUser user, Asked asked, List<Reading> readings, LocalDate today) {
        PaperFields start = StartingPaper.of(
                DocumentType.BAO_CAO,
                papers.lastOf(user).map(Revision::fields),
                agencies.own(user).orElse(KnownAgencies.Own.UNKNOWN),
                YearMonth.from(today),
                null);
        PaperFields signed = start.text(PaperField.SIGNER_POSITION).isEmpty()
                ? start.with(PaperField.SIGNER_POSITION, words.of("signer"))
                : start;
        String addressee = words.of(asked.isRollUp() ? "addressee.rollUp" : "addressee.own");
        String label = label(asked.period());
        String within = Character.toLowerCase(label.charAt(0)) + label.substring(1);
        return signed.with(PaperField.SUBJECT, words.of("subject", asked.index(), within))
                .with(PaperField.ADDRESSEES, addressee)
                .with(PaperField.BODY, body(asked, readings, units.names(today)));
    }

    /** The counts as one sentence, kept with the draft. */
    String figures(List<Reading> readings) {
        OutcomeCounts all = counts(tasks(readings));
        return words.of(
                "figures",
                all.total(),
                all.of(Outcome.ON_TIME),
                all.of(Outcome.DONE_LATE),
                all.of(Outcome.LATE_OPEN),
                all.of(Outcome.EXTENDED),
                all.of(Outcome.NOT_DUE) + all.of(Outcome.NO_DUE_DATE));
    }

    /** What an agency may put into its quarterly report on administrative reform. */
    String paragraph(Asked asked, List<Reading> readings) {
        return words.of(
                "paragraph", asked.index(), words.date(asked.period().cutOff()), criteria(readings), figures(readings));
    }

    /** A document as a sentence cites it. */
    String cited(String kind, String code, String day) {
        return words.of(day.isEmpty() ? "cited.undated" : "cited", kind, code, day)
                .strip();
    }

    /** Quý II năm 2023. */
    String label(Period period) {
        return words.of("label." + period.frequency() + "." + period.number(), Integer.toString(period.year()));
    }

    private String criteria(List<Reading> readings) {
        boolean sent = readings.stream()
                .anyMatch(each -> each.thing().kind().equals(ReadingOutcomes.PLAN)
                        && each.outcome().isDone());
        return words.of(sent ? "plan.sent" : "plan.open");
    }

    private String body(Asked asked, List<Reading> readings, UnitNames names) {
        Period period = asked.period();
        var text = new ArrayList<String>();
        text.add(words.of(
                asked.isRollUp() ? "opening.rollUp" : "opening.own",
                asked.definition().cited(),
                asked.index(),
                words.date(period.from()),
                words.date(period.cutOff())));
        text.add(words.of("section.plan"));
        text.add(asked.isRollUp() ? plans(readings) : criteria(readings));
        text.add(words.of("section.tasks"));
        text.add(figures(readings));
        text.add(words.of("annexed"));
        text.add(words.of("section.difficulties"));
        text.add(words.of("difficulties"));
        text.add(words.of("section.next"));
        text.add(words.of("next"));
        text.add(words.of(asked.isRollUp() ? "closing.rollUp" : "closing.own"));
        text.add(words.of("annex", words.date(period.cutOff())));
        if (asked.isRollUp()) {
            text.add(words.of("head.rollUp"));
            byAgency(readings, names).forEach((name, counts) -> text.add(row(text, name, counts)));
        } else {
            text.add(words.of("head.own"));
            int number = 0;
            for (Reading each : tasks(readings)) {
                text.add(row(++number, each));
            }
        }
        return String.join("\n", text);
    }

    private String plans(List<Reading> readings) {
        List<Reading> plans = readings.stream()
                .filter(each -> each.thing().kind().equals(ReadingOutcomes.PLAN))
                .toList();
        OutcomeCounts counts = counts(plans);
        return words.of("plans", counts.total(), counts.done(), counts.of(Outcome.LATE_OPEN));
    }

    private Map<String, OutcomeCounts> byAgency(List<Reading> readings, UnitNames names) {
        var sorted = new LinkedHashMap<String, OutcomeCounts>();
        ReadingOutcomes.byAgency(tasks(readings)).entrySet().stream()
                .sorted(Comparator.comparing(each -> names.of(each.getKey())))
                .forEach(each -> sorted.put(names.of(each.getKey()), each.getValue()));
        return sorted;
    }

    private static List<Reading> tasks(List<Reading> readings) {
        return readings.stream()
                .filter(each -> each.thing().kind().equals(ReadingOutcomes.TASK))
                .toList();
    }

    private static OutcomeCounts counts(List<Reading> readings) {
        return OutcomeCounts.of(readings.stream().map(Reading::outcome).toList());
    }

    private static String row(List<String> before, String name, OutcomeCounts counts) {
        long number = before.stream().filter(line -> line.startsWith("|")).count();
        return "| " + number + " | " + name + " | " + counts.total() + " | " + counts.of(Outcome.ON_TIME) + " | "
                + counts.of(Outcome.DONE_LATE) + " | " + counts.of(Outcome.LATE_OPEN) + " | "
                + counts.of(Outcome.EXTENDED) + " | " + counts.of(Outcome.NOT_DUE) + " |";
    }

    private String row(int number, Reading each) {
        LocalDate due = each.thing().due();
        LocalDate done = each.thing().doneOn();
        String what = each.thing().subject().replace('|', '/').replace("*", "").replace('\n', ' ');
        return "| " + number + " | " + what + " | " + (due == null ? "" : words.date(due)) + " | "
                + words.of("outcome." + each.outcome()) + " | "
                + (each.outcome().isDone() && done != null ? words.date(done) : "") + " |";
    }
}
