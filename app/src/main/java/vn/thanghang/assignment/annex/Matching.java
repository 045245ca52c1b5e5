package vn.thanghang.assignment.annex;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.Rosters;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;

/** Matches the rows of an annex against a round, with what a person has said about those that do not match alone. */
final class Matching {

    private static final Pattern INPUT_DUE =
            Pattern.compile("\\(?(?:trước|đến|hạn)[^()]*?(\\d{1,2}/\\d{1,2}/\\d{4})\\)?$");
    private static final int REASON_CHARS_MAX = 300;

    /**
     * What a round knows.
     *
     * @param names the criteria by code, in their order
     * @param tiers ids of the agencies of each tier that exists on the day
     * @param departments ids of all departments of the province
     */
    record Known(
            Year workYear,
            Map<String, String> names,
            Function<String, Rosters.Match> match,
            Map<LeadKind, List<String>> tiers,
            List<String> departments) {}

    private final Known known;
    private final Map<String, String> typed;
    private final Text words;
    private final AgencyWords agencies;

    /** @param typed fields d0-tieu-chi, d0-l0, d0-k2, d0-dau-moi, d0-han, d0-viec, d0-ly-do … */
    Matching(Known known, Map<String, String> typed, Text words) {
        this.known = known;
        this.typed = typed;
        this.words = words;
        this.agencies = new AgencyWords(known.match(), List.copyOf(known.tiers().keySet()));
    }

    List<MatchedRow> rows(AnnexRows source) {
        var rows = new ArrayList<MatchedRow>();
        for (AnnexRow row : source.rows()) {
            rows.add(row("d" + rows.size(), row));
        }
        return rows;
    }

    private MatchedRow row(String at, AnnexRow row) {
        String why = BorderText.line(line(at + "-ly-do")).within(REASON_CHARS_MAX);
        boolean excused = !why.isEmpty();
        CriterionFind criterion = CriterionFind.of(row.cell(AnnexColumn.CRITERION), known.names())
                .chosen(line(at + "-tieu-chi"), excused, known.names());
        var leads = new ArrayList<AgencyFind>();
        for (AgencyFind each : agencies.read(row.cell(AnnexColumn.LEAD))) {
            AgencyFind one =
                    each.state() == AgencyFind.State.EXPANDED ? each.as(AgencyFind.State.UNNAMED, List.of()) : each;
            leads.add(chosen(at + "-l" + leads.size(), one, excused, true));
        }
        List<AgencyFind> focal = agencies.read(row.cell(AnnexColumn.FOCAL));
        DueFind due = DueFind.of(row.cell(AnnexColumn.DUE), known.workYear())
                .chosen(line(at + "-han"), excused, known.workYear());
        return new MatchedRow(
                at,
                row,
                criterion,
                leads,
                coordinating(at, row, leads, excused),
                focal.isEmpty() ? null : chosen(at + "-dau-moi", single(focal), excused, false),
                due,
                title(at, row, criterion, due),
                why);
    }

    /** One agency gathers: when the cell names more, somebody has to say which. */
    private static AgencyFind single(List<AgencyFind> focal) {
        AgencyFind first = focal.getFirst();
        if (focal.size() == 1) {
            return first.tier() == null && first.ids().size() <= 1
                    ? first
                    : first.as(AgencyFind.State.NOT_FOUND, List.of());
        }
        List<String> ids = focal.stream().flatMap(each -> each.ids().stream()).toList();
        String all = String.join("; ", focal.stream().map(AgencyFind::words).toList());
        return new AgencyFind(all, "", null, AgencyFind.State.SEVERAL, List.of(), null, ids);
    }

    private List<AgencyFind> coordinating(String at, AnnexRow row, List<AgencyFind> leads, boolean excused) {
        String first =
                leads.stream().flatMap(lead -> lead.ids().stream()).findFirst().orElse("");
        var seen = new LinkedHashSet<String>();
        var finds = new ArrayList<AgencyFind>();
        for (AgencyFind each : agencies.read(row.cell(AnnexColumn.COORDINATING))) {
            AgencyFind one = chosen(at + "-k" + finds.size(), expanded(dated(each)), excused, false)
                    .without(first);
            List<String> fresh = one.ids().stream().filter(seen::add).toList();
            finds.add(
                    fresh.size() == one.ids().size()
                            ? one
                            : one.as(fresh.isEmpty() ? AgencyFind.State.SAME_AS_LEAD : one.state(), fresh));
        }
        return finds;
    }

    private AgencyFind dated(AgencyFind find) {
        Matcher matcher = INPUT_DUE.matcher(find.input());
        if (!matcher.find()) {
            return find;
        }
        LocalDate day = DueFind.of(matcher.group(1), known.workYear()).day();
        return day == null ? find : find.giving(AgencyWords.clean(find.input().substring(0, matcher.start())), day);
    }

    /** A group coordinates as each of its agencies, while that stays a number one can follow. */
    private AgencyFind expanded(AgencyFind find) {
        LeadKind tier = find.tier();
        List<String> all = tier != null
                ? known.tiers().getOrDefault(tier, List.of())
                : find.state() == AgencyFind.State.EXPANDED ? known.departments() : find.ids();
        if (all.size() > AgencyWords.EXPANDED_MAX) {
            return find.as(AgencyFind.State.TOO_MANY, List.of());
        }
        return tier != null || find.state() == AgencyFind.State.EXPANDED
                ? find.as(AgencyFind.State.EXPANDED, all)
                : find;
    }

    private AgencyFind chosen(String field, AgencyFind find, boolean excused, boolean leads) {
        if (!find.state().isOpen()) {
            return find;
        }
        String name = line(field);
        if (name.isEmpty()) {
            return excused ? find.as(AgencyFind.State.LEFT_OUT, List.of()) : find;
        }
        return switch (known.match().apply(name)) {
            case Rosters.Match.One(String id) -> find.as(AgencyFind.State.CHOSEN, List.of(id));
            case Rosters.Match.Tier(LeadKind kind)
            when leads && known.tiers().containsKey(kind) -> AgencyFind.tier(find.words(), kind);
            case Rosters.Match.Tier ignored -> find;
            case Rosters.Match.Several ignored -> find;
            case Rosters.Match.None ignored -> find;
        };
    }

    private String title(String at, AnnexRow row, CriterionFind criterion, DueFind due) {
        String shorter = line(at + "-viec");
        String work = BorderText.line(row.cell(AnnexColumn.WORK)).value();
        String output = BorderText.line(row.cell(AnnexColumn.OUTPUT)).value();
        String title = work.isEmpty() && !criterion.code().isEmpty()
                ? words.of("proposal.piece", known.names().getOrDefault(criterion.code(), ""))
                : work;
        if (!output.isEmpty()) {
            title = words.of("import.output", title, output);
        }
        boolean timed = due.state() == DueFind.State.STANDING || due.state() == DueFind.State.LEFT_OUT;
        if (timed) {
            title = words.of("import.time", title, BorderText.line(due.words()).value());
        }
        return title.length() > MatchedRow.TITLE_CHARS_MAX && !shorter.isEmpty() ? shorter : title;
    }

    private String line(String field) {
        return BorderText.line(typed.getOrDefault(field, "")).value();
    }
}
