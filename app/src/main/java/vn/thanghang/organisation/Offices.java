package vn.thanghang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Posts and who was in charge of them on which days. */
@Service
public class Offices {

    private static final String COLUMNS = """
            select p.agency, t.post, p.title, p.head, t.person, n.full_name, t.kind,
                   lower(t.valid) as since, upper(t.valid) as until
            from organisation.term t
            join organisation.person n on n.id = t.person
            join lateral (select s.agency, s.title, s.head from organisation.post_state s
                          where s.post = t.post and s.retired_by is null and s.valid @> lower(t.valid)) p on true
            where t.retired_by is null
            """;

    private static final String OF_AGENCY =
            COLUMNS + " and p.agency = :agency order by p.head desc, t.post, t.valid desc";
    private static final String HEADS_ON = COLUMNS + " and p.head and t.valid @> cast(:day as date)";
    private static final String POSTS = """
            select post, agency, lower(valid) as since, upper(valid) as until, title, head from organisation.post_state
            where retired_by is null and agency = :agency order by head desc, title, valid
            """;
    private static final String PERSONS = """
            select distinct n.id, n.full_name from organisation.person n
            join organisation.term t on t.person = n.id and t.retired_by is null
            where public.folded(n.full_name) = public.folded(:name) order by n.id
            """;

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was in charge of the agency on this day: its head, an acting head, or the deputy in charge. */
    public Optional<OfficeHolder> headOn(String agency, LocalDate day) {
        return Optional.ofNullable(headsOn(day).get(agency));
    }

    /** The person in charge of each agency that had one on this day. */
    public Map<String, OfficeHolder> headsOn(LocalDate day) {
        var heads = new HashMap<String, OfficeHolder>();
        jdbc.sql(HEADS_ON)
                .param("day", day)
                .query(Offices::holder)
                .list()
                .forEach(holder -> heads.put(holder.agency(), holder));
        return heads;
    }

    /** Everybody who was ever in charge of a post of this agency, the latest first, the head's post before the others. */
    public List<OfficeHolder> of(String agency) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .query(Offices::holder)
                .list();
    }

    public List<Fact.Post> posts(String agency) {
        return jdbc.sql(POSTS)
                .param("agency", agency)
                .query((row, number) -> new Fact.Post(
                        row.getObject("post", UUID.class),
                        row.getString("agency"),
                        FactRows.period(row),
                        row.getString("title"),
                        row.getBoolean("head")))
                .list();
    }

    /** People of this name who hold or held a post, to tell apart from somebody else of the same name. */
    public List<Fact.Person> persons(String name) {
        return jdbc.sql(PERSONS)
                .param("name", name)
                .query((row, number) -> new Fact.Person(row.getObject("id", UUID.class), row.getString("full_name")))
                .list();
    }

    private static OfficeHolder holder(ResultSet row, int number) throws SQLException {
        return new OfficeHolder(
                row.getString("agency"),
                row.getObject("post", UUID.class),
                row.getString("title"),
                row.getBoolean("head"),
                new Fact.Person(row.getObject("person", UUID.class), row.getString("full_name")),
                HolderKind.valueOf(row.getString("kind")),
                FactRows.period(row));
    }
}
