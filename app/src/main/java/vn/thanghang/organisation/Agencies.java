package vn.thanghang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.VietnameseOrder;

/** What agencies and localities existed on a day, under which names, and what followed them. */
@Service
public class Agencies {

    private static final String COLUMNS = """
            select s.agency, lower(s.valid) as since, upper(s.valid) as until, s.kind, s.name, s.abbreviation, s.parent, s.area,
                   s.outside
            from organisation.agency_state s
            """;

    private static final String ON_DAY = COLUMNS + " where s.retired_by is null and s.valid @> cast(:day as date)";
    private static final String ONE_ON_DAY = ON_DAY + " and s.agency = :agency";
    private static final String HISTORY =
            COLUMNS + " where s.retired_by is null and s.agency = :agency order by s.valid";
    private static final String LATEST = """
            select distinct on (agency) agency, lower(valid) as since, upper(valid) as until, kind, name, abbreviation,
                   parent, area, outside
            from organisation.agency_state where retired_by is null order by agency, valid desc
            """;
    /** By whatever name it ever had; words run together count too: "daklak". */
    private static final String NAMED = """
            select agency from organisation.agency_state
            where retired_by is null
              and position(:words in regexp_replace(public.folded(name || ' ' || abbreviation), '[ .,-]', '', 'g')) > 0
            union select agency from organisation.agency_alias
            where retired_by is null and position(:words in regexp_replace(public.folded(alias), '[ .,-]', '', 'g')) > 0
            union select agency from organisation.agency_code
            where retired_by is null and position(:words in regexp_replace(lower(code), '[ .,-]', '', 'g')) > 0
            """;

    private static final String RELATIONS = """
            select kind, from_agency, to_agency, on_day, note from organisation.relation
            where retired_by is null and :agency in (from_agency, to_agency) order by on_day, kind, from_agency, to_agency
            """;
    private static final String SUCCESSIONS = """
            select kind, from_agency, to_agency, on_day, note from organisation.relation
            where retired_by is null and kind <> 'RENAME' and on_day <= :day order by on_day
            """;
    private static final String CODES = """
            select agency, lower(valid) as since, upper(valid) as until, scheme, code from organisation.agency_code
            where retired_by is null and agency = :agency order by scheme, valid
            """;
    private static final String CODES_ON_DAY = """
            select agency, code from organisation.agency_code
            where retired_by is null and valid @> cast(:day as date) order by agency, scheme
            """;
    private static final String ALIASES =
            "select alias from organisation.agency_alias where retired_by is null and agency = :agency order by id";

    private static final String OTHER_NAMES = """
            select agency, string_agg(name, ' ') as names from (
              select agency, name || ' ' || abbreviation as name from organisation.agency_state where retired_by is null
              union select agency, alias from organisation.agency_alias where retired_by is null
              union select agency, code from organisation.agency_code where retired_by is null
            ) every group by agency
            """;

    private static final String MILESTONES = """
            select on_day from organisation.relation where retired_by is null
            group by on_day order by on_day desc limit 6
            """;

    private static final Comparator<Agency> IN_ORDER =
            Comparator.comparing(Agency::kind).thenComparing(Agency::name, VietnameseOrder.unitNames());

    private final JdbcClient jdbc;
    private final Changes changes;

    Agencies(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Everything that existed on this day: by kind, then in the order of a Vietnamese dictionary. */
    public List<Agency> onDate(LocalDate day) {
        return jdbc.sql(ON_DAY).param("day", day).query(Agencies::agency).list().stream()
                .sorted(IN_ORDER)
                .toList();
    }

    public Optional<Agency> onDate(String agency, LocalDate day) {
        return jdbc.sql(ONE_ON_DAY)
                .param("day", day)
                .param("agency", agency)
                .query(Agencies::agency)
                .optional();
    }

    /** Each agency that ever was, as it is or was last. */
    public Map<String, Agency> latest() {
        var latest = new LinkedHashMap<String, Agency>();
        jdbc.sql(LATEST).query(Agencies::agency).list().forEach(agency -> latest.put(agency.id(), agency));
        return latest;
    }

    /** Its names, kinds and parents in the order of time; empty when there is no such agency. */
    public List<Agency> history(String agency) {
        return jdbc.sql(HISTORY).param("agency", agency).query(Agencies::agency).list();
    }

    /** Ids of all that ever had a name, an abbreviation, an alias or a code with these words, marks or not. */
    public Set<String> named(String words) {
        String key = FoldedText.of(words).replaceAll("[ .,-]", "");
        return Set.copyOf(
                jdbc.sql(NAMED).param("words", key).query(String.class).list());
    }

    /** Where it came from and what became of it, in the order of time. */
    public List<Fact.Relation> relations(String agency) {
        return jdbc.sql(RELATIONS)
                .param("agency", agency)
                .query(FactRows::relation)
                .list();
    }

    public List<Fact.Code> codes(String agency) {
        return jdbc.sql(CODES)
                .param("agency", agency)
                .query((row, number) -> new Fact.Code(
                        row.getString("agency"),
                        FactRows.period(row),
                        CodeScheme.valueOf(row.getString("scheme")),
                        row.getString("code")))
                .list();
    }

    /** The codes of every agency on a day, written one after another. */
    public Map<String, String> codesOnDate(LocalDate day) {
        var codes = new HashMap<String, String>();
        jdbc.sql(CODES_ON_DAY).param("day", day).query(row -> {
            codes.merge(row.getString("agency"), row.getString("code"), (a, b) -> a + " · " + b);
        });
        return codes;
    }

    public List<String> aliases(String agency) {
        return jdbc.sql(ALIASES).param("agency", agency).query(String.class).list();
    }

    /** Every name, abbreviation, alias and code each agency ever had, one after another. */
    public Map<String, String> otherNames() {
        var names = new HashMap<String, String>();
        jdbc.sql(OTHER_NAMES).query(row -> {
            names.put(row.getString("agency"), row.getString("names"));
        });
        return names;
    }

    /** The latest days on which agencies were merged, split or renamed. */
    public List<LocalDate> milestones() {
        return jdbc.sql(MILESTONES).query(LocalDate.class).list();
    }

    public List<Change> changes(String agency) {
        return changes.of(agency);
    }

    /**
     * Who answers on this day for what an agency once had: itself while it exists, otherwise what it was merged into, what
     * it was split into, or who took its functions over, followed from act to act. Empty when nothing followed.
     */
    public List<Agency> successors(String agency, LocalDate day) {
        var inForce = new LinkedHashMap<String, Agency>();
        onDate(day).forEach(there -> inForce.put(there.id(), there));
        List<Fact.Relation> all = jdbc.sql(SUCCESSIONS)
                .param("day", day)
                .query(FactRows::relation)
                .list();
        var found = new LinkedHashMap<String, Agency>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(agency));
        while (!next.isEmpty()) {
            String at = next.poll();
            Agency there = inForce.get(at);
            if (there != null) {
                found.put(at, there);
            } else if (seen.add(at)) {
                heirs(all, at).forEach(next::add);
            }
        }
        return List.copyOf(found.values());
    }

    /** A merger or a split says it all; only without one, who was given single functions. */
    private static List<String> heirs(List<Fact.Relation> all, String agency) {
        List<Fact.Relation> own =
                all.stream().filter(r -> r.agency().equals(agency)).toList();
        List<Fact.Relation> whole = own.stream()
                .filter(r -> r.kind() == RelationKind.MERGE || r.kind() == RelationKind.SPLIT)
                .toList();
        return (whole.isEmpty() ? own : whole)
                .stream().map(Fact.Relation::successor).toList();
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(row.getString("agency"), FactRows.state(row), FactRows.period(row));
    }
}
