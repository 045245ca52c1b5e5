package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.FoldedText;

/** The agencies of a province, and which of them a text means. */
@Service
public class Rosters {

    private final Agencies agencies;

    Rosters(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Who a text means. */
    public sealed interface Match {

        record One(String id) implements Match {}

        record Tier(LeadKind kind) implements Match {}

        /** Several fit. */
        record Several(List<Agency> agencies) implements Match {

            public Several {
                agencies = List.copyOf(agencies);
            }
        }

        record None() implements Match {}
    }

    public Roster on(LocalDate day, String unit) {
        return Roster.of(agencies.onDate(day), agencies.latest(), unit);
    }

    /** Who follows an agency on a day: itself while it exists. */
    public List<String> successors(String agency, LocalDate day) {
        return agencies.successors(agency, day).stream().map(Agency::id).toList();
    }

    /** By id, full name, abbreviation or alias; a part of a name only when nothing else of the province has it. */
    public Match match(Roster roster, String typed) {
        String words = typed.replaceAll("\\(.*?\\)", "").replaceAll("\\s+", " ").strip();
        if (words.isEmpty()) {
            return new Match.None();
        }
        if (roster.has(words)) {
            return new Match.One(words);
        }
        LeadKind tier = tier(FoldedText.of(words));
        if (tier != LeadKind.AGENCY) {
            return new Match.Tier(tier);
        }
        List<Agency> exact = roster.exactly(words);
        if (exact.size() == 1) {
            return new Match.One(exact.getFirst().id());
        }
        List<Agency> found = exact.isEmpty() ? named(roster, words) : exact;
        return switch (found.size()) {
            case 0 -> new Match.None();
            case 1 -> new Match.One(found.getFirst().id());
            default -> new Match.Several(found);
        };
    }

    private List<Agency> named(Roster roster, String words) {
        Set<String> ids = agencies.named(words);
        List<Agency> found = roster.all().stream()
                .filter(agency -> ids.contains(agency.id()))
                .toList();
        if (found.isEmpty() && words.startsWith("UBND ")) {
            return named(roster, words.replaceFirst("^UBND ", "Ủy ban nhân dân "));
        }
        if (found.isEmpty() && words.startsWith("UBMTTQ")) {
            return named(roster, "MTTQ");
        }
        String key = FoldedText.of(words);
        List<Agency> alias = found.stream()
                .filter(agency -> agencies.aliases(agency.id()).stream()
                        .anyMatch(each -> FoldedText.of(each).equals(key)))
                .toList();
        return alias.isEmpty()
                ? found.stream().filter(agency -> says(agency, key)).toList()
                : alias;
    }

    /** Whole words of its name, its abbreviation or an alias: "Sở Lạ" is not the beginning of "Sở Lao động". */
    private boolean says(Agency agency, String key) {
        return Stream.concat(
                        Stream.of(agency.name(), agency.state().abbreviation()), agencies.aliases(agency.id()).stream())
                .anyMatch(name -> (" " + bare(FoldedText.of(name)) + " ").contains(" " + bare(key) + " "));
    }

    private static String bare(String folded) {
        return folded.replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** "UBND cấp huyện", "UBND các huyện, thị xã, thành phố"; a single agency for anything else. */
    private static LeadKind tier(String folded) {
        String words = folded.replaceFirst("^(uy ban nhan dan|ubnd) ", "");
        if (words.equals(folded)) {
            return LeadKind.AGENCY;
        }
        if (words.startsWith("cap huyen") || words.startsWith("cac huyen")) {
            return LeadKind.ALL_DISTRICTS;
        }
        return words.startsWith("cap xa") || words.startsWith("cac xa") ? LeadKind.ALL_COMMUNES : LeadKind.AGENCY;
    }
}
