package vn.thanghang.assignment.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.Rosters;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.FoldedText;

/**
 * Takes a cell apart into the agencies it names: separated by semicolons, lines, commas or "và", although names of
 * agencies have commas and "và" themselves. The longest run of words that is a name counts.
 */
final class AgencyWords {

    static final int EXPANDED_MAX = 60;

    private static final Pattern HARD = Pattern.compile("[;\\u2022]|\\n\\s*[-+*\\u2013]\\s*");
    private static final Pattern SOFT = Pattern.compile("\\s*[,\\n]\\s*|\\s+và\\s+(?=\\p{Lu})");
    private static final Pattern EDGES = Pattern.compile(
            "^(?:[\\s\\-+*\u2013.,;:]|các cơ quan:|chủ trì:|phối hợp:)+|[\\s.,;:]+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POST = Pattern.compile(
            "^(?:đ/c|đồng chí)?\\s*(?:giám đốc|chủ tịch|thủ trưởng|trưởng ban|chánh)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GROUP = Pattern.compile("(?:cac|toan the) (?:so|co quan|don vi|nganh|ban)"
            + "(?:[, -]+(?:va )?(?:so|ban|nganh|doan the|hoi|co quan|don vi|tinh|cap tinh|chuyen mon|thuoc ubnd tinh"
            + "|co|lien quan|khac|theo chuc nang|theo linh vuc))*");
    private static final Pattern UNNAMED =
            Pattern.compile(".*\\b(?:lien quan|khac|theo)\\b.*|cac (?:co quan|don vi|nganh|ban)\\b.*");
    private static final Pattern DISTRICTS = Pattern.compile(
            "(?:(?:uy ban nhan dan|ubnd) )?"
                    + "(?:cac huyen|cap huyen|(?:cac )?huyen(?=, (?:thi xa|thanh pho))|cac dia phuong)"
                    + "(?:[, ]+(?:va )?(?:huyen|thi xa|thanh pho|tren dia ban(?: tinh| minh)?|trong tinh|thuoc tinh|moi don vi))*");
    private static final Pattern COMMUNES = Pattern.compile(
            "(?:(?:uy ban nhan dan|ubnd) )?"
                    + "(?:cac xa|cap xa|cac phuong|(?:cac )?xa(?=, phuong)|(?:cac )?phuong(?=, xa))"
                    + "(?:[, ]+(?:va )?(?:xa|phuong|thi tran|dac khu|tren dia ban(?: tinh| minh)?|trong tinh|thuoc tinh|moi don vi))*");
    private static final int LONGEST_NAME_PARTS = 8;

    private final Function<String, Rosters.Match> match;
    private final List<LeadKind> tiers;

    /** @param tiers those that exist on the day of the sheet */
    AgencyWords(Function<String, Rosters.Match> match, List<LeadKind> tiers) {
        this.match = match;
        this.tiers = List.copyOf(tiers);
    }

    /** A group of agencies that is not a tier of localities. */
    enum Group {
        DEPARTMENTS,
        UNNAMED
    }

    static Optional<Group> group(String words) {
        String folded = FoldedText.of(words);
        if (!GROUP.matcher(folded).matches()) {
            return Optional.empty();
        }
        return Optional.of(UNNAMED.matcher(folded).matches() ? Group.UNNAMED : Group.DEPARTMENTS);
    }

    List<AgencyFind> read(String cell) {
        var found = new ArrayList<AgencyFind>();
        String whole = clean(cell.replace('\n', ' '));
        if (whole.isEmpty()) {
            return found;
        }
        Optional<AgencyFind> one = named(whole);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        for (String part : HARD.split(cell)) {
            part(part, found);
        }
        return found;
    }

    private void part(String part, List<AgencyFind> found) {
        if (clean(part).isEmpty()) {
            return;
        }
        int colon = part.indexOf(':');
        if (colon > 0) {
            Optional<AgencyFind> giver = named(clean(part.substring(0, colon)));
            if (giver.isPresent()) {
                found.add(giver.get().giving(clean(part.substring(colon + 1)), null));
                return;
            }
        }
        List<int[]> tokens = tokens(part);
        int unknownFrom = -1;
        for (int i = 0; i < tokens.size(); ) {
            int next = i;
            for (int j = Math.min(tokens.size(), i + LONGEST_NAME_PARTS); j > i && next == i; j--) {
                String words = clean(part.substring(tokens.get(i)[0], tokens.get(j - 1)[1]));
                Optional<AgencyFind> one = words.isEmpty() ? Optional.empty() : named(words);
                if (one.isPresent()) {
                    unknown(part, tokens, unknownFrom, i, found);
                    unknownFrom = -1;
                    found.add(one.get());
                    next = j;
                }
            }
            if (next == i) {
                unknownFrom = unknownFrom < 0 ? i : unknownFrom;
                next++;
            }
            i = next;
        }
        unknown(part, tokens, unknownFrom, tokens.size(), found);
    }

    private static List<int[]> tokens(String part) {
        var tokens = new ArrayList<int[]>();
        Matcher soft = SOFT.matcher(part);
        int from = 0;
        while (soft.find()) {
            tokens.add(new int[] {from, soft.start()});
            from = soft.end();
        }
        tokens.add(new int[] {from, part.length()});
        return tokens;
    }

    /** What stands between two names that are known stays together as one that is not. */
    private static void unknown(String part, List<int[]> tokens, int from, int to, List<AgencyFind> found) {
        if (from < 0 || from >= to) {
            return;
        }
        String words = clean(part.substring(tokens.get(from)[0], tokens.get(to - 1)[1]));
        if (!words.isEmpty()) {
            found.add(AgencyFind.of(words, AgencyFind.State.NOT_FOUND, List.of()));
        }
    }

    /** The agency, the tier or the group of these words; empty when they are none. */
    private Optional<AgencyFind> named(String words) {
        Optional<LeadKind> tier = tier(words);
        if (tier.isPresent()) {
            return Optional.of(
                    tiers.contains(tier.get())
                            ? AgencyFind.tier(words, tier.get())
                            : AgencyFind.of(words, AgencyFind.State.NOT_FOUND, List.of()));
        }
        Optional<Group> group = group(words);
        if (group.isPresent()) {
            return Optional.of(AgencyFind.of(
                    words,
                    group.get() == Group.UNNAMED ? AgencyFind.State.UNNAMED : AgencyFind.State.EXPANDED,
                    List.of()));
        }
        String name = POST.matcher(words).replaceFirst("");
        return Stream.of(words, name, name.replace(" - ", ", "), name.replaceFirst(", ", " - "))
                .distinct()
                .flatMap(each -> agency(words, each).stream())
                .findFirst();
    }

    private Optional<AgencyFind> agency(String words, String name) {
        return switch (match.apply(name)) {
            case Rosters.Match.One(String id) ->
                Optional.of(AgencyFind.of(words, AgencyFind.State.MATCHED, List.of(id)));
            case Rosters.Match.Tier(LeadKind kind) -> Optional.of(AgencyFind.tier(words, kind));
            case Rosters.Match.Several(List<Agency> agencies) ->
                Optional.of(new AgencyFind(
                        words,
                        "",
                        null,
                        AgencyFind.State.SEVERAL,
                        List.of(),
                        null,
                        agencies.stream().map(Agency::id).toList()));
            case Rosters.Match.None ignored -> Optional.empty();
        };
    }

    private static Optional<LeadKind> tier(String words) {
        String folded = FoldedText.of(words);
        if (DISTRICTS.matcher(folded).matches()) {
            return Optional.of(LeadKind.ALL_DISTRICTS);
        }
        return COMMUNES.matcher(folded).matches() ? Optional.of(LeadKind.ALL_COMMUNES) : Optional.empty();
    }

    static String clean(String words) {
        return EDGES.matcher(words.replaceAll("\\s+", " ").strip())
                .replaceAll("")
                .strip();
    }
}
