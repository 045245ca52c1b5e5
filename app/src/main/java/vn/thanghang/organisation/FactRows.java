package vn.thanghang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.TimeOrderedIds;

/** The lines of the book in the database: what is known now is read, what changed is entered and retired. */
@Component
final class FactRows {

    private static final String STATES = """
            select agency, lower(valid) as since, upper(valid) as until, kind, name, abbreviation, parent, area, outside
            from organisation.agency_state where retired_by is null order by agency, valid
            """;
    private static final String CODES = """
            select agency, lower(valid) as since, upper(valid) as until, scheme, code
            from organisation.agency_code where retired_by is null order by agency, scheme, valid
            """;
    private static final String ALIASES =
            "select agency, alias from organisation.agency_alias where retired_by is null order by id";
    private static final String POSTS = """
            select post, agency, lower(valid) as since, upper(valid) as until, title, head
            from organisation.post_state where retired_by is null order by post, valid
            """;
    private static final String TERMS = """
            select p.agency, t.post, t.person, n.full_name, lower(t.valid) as since, upper(t.valid) as until, t.kind
            from organisation.term t
            join organisation.post p on p.id = t.post
            join organisation.person n on n.id = t.person
            where t.retired_by is null order by t.post, t.valid
            """;
    private static final String RELATIONS = """
            select kind, from_agency, to_agency, on_day, note from organisation.relation
            where retired_by is null order by on_day, id
            """;

    private static final String ADD_AGENCY =
            "insert into organisation.agency (id, entered_by) values (:agency, :change) on conflict do nothing";
    private static final String ADD_POST =
            "insert into organisation.post (id, agency, entered_by) values (:post, :agency, :change) on conflict do nothing";
    private static final String ADD_PERSON =
            "insert into organisation.person (id, full_name, entered_by) values (:id, :name, :change) on conflict do nothing";
    private static final String ADD_STATE = """
            insert into organisation.agency_state
              (id, agency, valid, kind, name, abbreviation, parent, area, outside, entered_by)
            values (:id, :agency, daterange(cast(:from as date), cast(:until as date)), :kind, :name, :abbreviation, :parent,
              :area, :outside, :change)
            """;
    private static final String ADD_CODE = """
            insert into organisation.agency_code (id, agency, valid, scheme, code, entered_by)
            values (:id, :agency, daterange(cast(:from as date), cast(:until as date)), :scheme, :code, :change)
            """;
    private static final String ADD_ALIAS =
            "insert into organisation.agency_alias (id, agency, alias, entered_by) values (:id, :agency, :alias, :change)";
    private static final String ADD_POST_STATE = """
            insert into organisation.post_state (id, post, agency, valid, title, head, entered_by)
            values (:id, :post, :agency, daterange(cast(:from as date), cast(:until as date)), :title, :head, :change)
            """;
    private static final String ADD_TERM = """
            insert into organisation.term (id, post, person, valid, kind, entered_by)
            values (:id, :post, :person, daterange(cast(:from as date), cast(:until as date)), :kind, :change)
            """;
    private static final String ADD_RELATION = """
            insert into organisation.relation (id, kind, from_agency, to_agency, on_day, note, entered_by)
            values (:id, :kind, :from, :to, :on, :note, :change)
            """;

    private static final String RETIRE_STATE = """
            update organisation.agency_state set retired_by = :change
            where retired_by is null and agency = :agency and lower(valid) = :from
            """;
    private static final String RETIRE_CODE = """
            update organisation.agency_code set retired_by = :change
            where retired_by is null and agency = :agency and scheme = :scheme and lower(valid) = :from
            """;
    private static final String RETIRE_ALIAS = """
            update organisation.agency_alias set retired_by = :change
            where retired_by is null and agency = :agency and alias = :alias
            """;
    private static final String RETIRE_POST = """
            update organisation.post_state set retired_by = :change
            where retired_by is null and post = :post and lower(valid) = :from
            """;
    private static final String RETIRE_TERM = """
            update organisation.term set retired_by = :change
            where retired_by is null and post = :post and lower(valid) = :from
            """;
    private static final String RETIRE_RELATION = """
            update organisation.relation set retired_by = :change
            where retired_by is null and kind = :kind and from_agency = :from and to_agency = :to and on_day = :on
            """;

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    FactRows(JdbcClient jdbc, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Everything that is known now. */
    Set<Fact> load() {
        Set<Fact> facts = new LinkedHashSet<>();
        read(facts, STATES, (row, n) -> new Fact.State(row.getString("agency"), period(row), state(row)));
        read(
                facts,
                CODES,
                (row, n) -> new Fact.Code(
                        row.getString("agency"),
                        period(row),
                        CodeScheme.valueOf(row.getString("scheme")),
                        row.getString("code")));
        read(facts, ALIASES, (row, n) -> new Fact.Alias(row.getString("agency"), row.getString("alias")));
        read(
                facts,
                POSTS,
                (row, n) -> new Fact.Post(
                        row.getObject("post", UUID.class),
                        row.getString("agency"),
                        period(row),
                        row.getString("title"),
                        row.getBoolean("head")));
        read(
                facts,
                TERMS,
                (row, n) -> new Fact.Term(
                        row.getString("agency"),
                        row.getObject("post", UUID.class),
                        new Fact.Person(row.getObject("person", UUID.class), row.getString("full_name")),
                        period(row),
                        HolderKind.valueOf(row.getString("kind"))));
        read(facts, RELATIONS, FactRows::relation);
        return facts;
    }

    private void read(Set<Fact> facts, String sql, RowMapper<? extends Fact> mapper) {
        facts.addAll(jdbc.sql(sql).query(mapper).list());
    }

    static Fact.Relation relation(ResultSet row, int number) throws SQLException {
        return new Fact.Relation(
                RelationKind.valueOf(row.getString("kind")),
                row.getString("from_agency"),
                row.getString("to_agency"),
                row.getObject("on_day", LocalDate.class),
                row.getString("note"));
    }

    static AgencyState state(ResultSet row) throws SQLException {
        return new AgencyState(
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("abbreviation"),
                row.getString("parent"),
                row.getString("area"),
                row.getBoolean("outside"));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getObject("until", LocalDate.class));
    }

    /** Retires the lines that are gone and enters the new ones, all in the name of one change. */
    void save(Set<Fact> before, Set<Fact> after, UUID change) {
        Set<Fact> gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        Set<Fact> fresh = new LinkedHashSet<>(after);
        fresh.removeAll(before);
        gone.forEach(fact -> retire(fact).param("change", change).update());
        Set<String> named = new HashSet<>();
        for (Fact fact : fresh) {
            if (fact instanceof Fact.State && named.add(fact.agency())) {
                jdbc.sql(ADD_AGENCY)
                        .param("agency", fact.agency())
                        .param("change", change)
                        .update();
            }
        }
        fresh.forEach(fact -> add(fact, change)
                .param("id", ids.next())
                .param("change", change)
                .update());
    }

    private StatementSpec retire(Fact fact) {
        return switch (fact) {
            case Fact.State state ->
                jdbc.sql(RETIRE_STATE)
                        .param("agency", state.agency())
                        .param("from", state.period().from());
            case Fact.Code code ->
                jdbc.sql(RETIRE_CODE)
                        .param("agency", code.agency())
                        .param("scheme", code.scheme().name())
                        .param("from", code.period().from());
            case Fact.Alias alias ->
                jdbc.sql(RETIRE_ALIAS).param("agency", alias.agency()).param("alias", alias.alias());
            case Fact.Post post ->
                jdbc.sql(RETIRE_POST)
                        .param("post", post.post())
                        .param("from", post.period().from());
            case Fact.Term term ->
                jdbc.sql(RETIRE_TERM)
                        .param("post", term.post())
                        .param("from", term.period().from());
            case Fact.Relation relation -> bound(jdbc.sql(RETIRE_RELATION), relation);
        };
    }

    private StatementSpec add(Fact fact, UUID change) {
        return switch (fact) {
            case Fact.State state -> bound(jdbc.sql(ADD_STATE), state);
            case Fact.Code code ->
                days(jdbc.sql(ADD_CODE), code.period())
                        .param("agency", code.agency())
                        .param("scheme", code.scheme().name())
                        .param("code", code.code());
            case Fact.Alias alias ->
                jdbc.sql(ADD_ALIAS).param("agency", alias.agency()).param("alias", alias.alias());
            case Fact.Post post -> {
                jdbc.sql(ADD_POST)
                        .param("post", post.post())
                        .param("agency", post.agency())
                        .param("change", change)
                        .update();
                yield days(jdbc.sql(ADD_POST_STATE), post.period())
                        .param("post", post.post())
                        .param("agency", post.agency())
                        .param("title", post.title())
                        .param("head", post.head());
            }
            case Fact.Term term -> {
                jdbc.sql(ADD_PERSON)
                        .param("id", term.person().id())
                        .param("name", term.person().name())
                        .param("change", change)
                        .update();
                yield days(jdbc.sql(ADD_TERM), term.period())
                        .param("post", term.post())
                        .param("person", term.person().id())
                        .param("kind", term.kind().name());
            }
            case Fact.Relation relation ->
                bound(jdbc.sql(ADD_RELATION), relation).param("note", relation.note());
        };
    }

    private static StatementSpec bound(StatementSpec sql, Fact.State fact) {
        AgencyState state = fact.state();
        return days(sql, fact.period())
                .param("agency", fact.agency())
                .param("kind", state.kind().name())
                .param("name", state.name())
                .param("abbreviation", state.abbreviation())
                .param("parent", state.parent())
                .param("area", state.area())
                .param("outside", state.outside());
    }

    private static StatementSpec bound(StatementSpec sql, Fact.Relation relation) {
        return sql.param("kind", relation.kind().name())
                .param("from", relation.agency())
                .param("to", relation.successor())
                .param("on", relation.on());
    }

    private static StatementSpec days(StatementSpec sql, Period period) {
        return sql.param("from", period.from()).param("until", period.until());
    }
}
