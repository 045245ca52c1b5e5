package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.platform.FoldedText;

/**
 * The directive a registered document would be, read from its fields by rule: a person confirms it.
 *
 * @param indexCode empty when no index is named
 * @param workYear 0 when no year is known
 */
public record ProposedDirective(Birth birth, String indexCode, int workYear, List<ProposedDuty> duties) {

    /** The indices the province works for. */
    public static final List<String> INDEXES = List.of("PAPI", "PAR_INDEX", "SIPAS");

    private static final Pattern PAPI = Pattern.compile("\\bpapi\\b|hieu qua quan tri va hanh chinh cong");
    private static final Pattern SIPAS = Pattern.compile("\\bsipas\\b|hai long cua nguoi dan|su hai long");
    private static final Pattern PAR = Pattern.compile("\\bpar[ -]?index\\b|chi so cai cach hanh chinh");
    private static final Pattern YEAR = Pattern.compile("\\bnam (20\\d\\d)\\b");

    public ProposedDirective {
        duties = List.copyOf(duties);
    }

    /** @param agencies those of the province that may be named */
    public static ProposedDirective of(DocumentFields fields, List<KnownAgency> agencies) {
        String all = fields.head().subject() + "\n"
                + String.join("\n", fields.duties().stream().map(Duty::text).toList());
        return new ProposedDirective(
                Birth.of(fields.head()),
                index(fields.head().subject(), all),
                year(fields.head().subject(), fields.head().date()),
                duties(fields, new AddresseeRule(agencies)));
    }

    private static List<ProposedDuty> duties(DocumentFields fields, AddresseeRule rule) {
        var proposed = new ArrayList<ProposedDuty>();
        List<Duty> duties = fields.duties();
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            if (!isPart(duty, duties)) {
                proposed.add(proposed(i, duty, fields.addressees(), rule));
            }
        }
        return proposed;
    }

    /** Whether it is said within a duty above it: the letter's 1.(2) is a part of point 1, not a duty of its own. */
    private static boolean isPart(Duty duty, List<Duty> duties) {
        return duties.stream()
                .anyMatch(above -> !above.path().isEmpty()
                        && duty.path().startsWith(above.path() + ".")
                        && above.text().contains(duty.text()));
    }

    private static ProposedDuty proposed(int position, Duty duty, List<String> addressees, AddresseeRule rule) {
        String actor = Objects.requireNonNullElse(duty.actor(), "");
        List<Addressee> found = rule.in(actor.isEmpty() ? AddresseeRule.opening(duty.text()) : actor);
        if (found.isEmpty()) {
            found = rule.in(String.join("; ", addressees));
        }
        ObligationKind kind = KindRule.of(duty.text(), found);
        @Nullable LocalDate due = duty.due() == null || !kind.hasDate() ? null : LocalDate.parse(duty.due());
        return new ProposedDuty(
                position,
                duty.path(),
                actor,
                duty.text(),
                kind,
                found,
                due,
                Objects.requireNonNullElse(duty.dueText(), ""));
    }

    /** What the subject names counts before what is named in between. */
    private static String index(String subject, String all) {
        String first = named(FoldedText.of(subject));
        return first.isEmpty() ? named(FoldedText.of(all)) : first;
    }

    private static String named(String folded) {
        if (PAPI.matcher(folded).find()) {
            return INDEXES.get(0);
        }
        if (PAR.matcher(folded).find()) {
            return INDEXES.get(1);
        }
        return SIPAS.matcher(folded).find() ? INDEXES.get(2) : "";
    }

    /** The latest year that the subject names, or that of the document when it is later. */
    private static int year(String subject, PartialDate date) {
        int named = YEAR.matcher(FoldedText.of(subject))
                .results()
                .map(MatchResult::group)
                .mapToInt(words -> Integer.parseInt(words.substring(words.length() - 4)))
                .max()
                .orElse(0);
        return Math.max(named, date.year() == null ? 0 : date.year());
    }
}
