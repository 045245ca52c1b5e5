package vn.thanghang.platform.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the entries and finds them by their words. Writing takes part in the transaction of whoever writes. */
@Service
public class SearchIndex {

    /** Beyond this nobody counts and nobody leafs. */
    public static final int COUNTED = 1000;

    private static final String PUT = """
            insert into platform.search_entry (kind, id, title, words, path, day)
            values (:kind, :id, :title, :words, :path, :day)
            on conflict (kind, id) do update
            set title = excluded.title, words = excluded.words, path = excluded.path, day = excluded.day
            where (search_entry.title, search_entry.words, search_entry.path, search_entry.day)
              is distinct from (excluded.title, excluded.words, excluded.path, excluded.day)
            """;

    private static final String REMOVE = "delete from platform.search_entry where kind = :kind and id = :id";

    /** What is the same stays as it is: neither written again nor waited for. */
    private static final String FILL = """
            insert into platform.search_entry (kind, id, title, words, path, day)
            select :kind, e.id, e.title, e.words, e.path, e.day
            from unnest(:ids, :titles, :words, :paths, cast(:days as date[])) as e (id, title, words, path, day)
            on conflict (kind, id) do update
            set title = excluded.title, words = excluded.words, path = excluded.path, day = excluded.day
            where (search_entry.title, search_entry.words, search_entry.path, search_entry.day)
              is distinct from (excluded.title, excluded.words, excluded.path, excluded.day)
            """;

    private static final String REMOVE_OTHERS =
            "delete from platform.search_entry where kind = :kind and not id = any (:ids)";

    private static final String ANY = "select exists (select from platform.search_entry where kind = :kind)";

    /**
     * Of what fits, the newest, as many as are counted. A common word is met soon on the way down the list of the newest, a
     * rare one is looked up: the database knows which, because it plans for the very words.
     */
    private static final String FITTING = """
            with fitting as materialized (
              select id, row_number() over (order by day desc nulls last, id) as place from (
                select id, day from platform.search_entry
                where kind = ? and folded @@ cast(? as tsquery) and (marked like all (?)) = ?
                order by day desc nulls last, id limit ?
              ) newest
            )
            select counted, e.id, e.title, e.words, e.path, e.day
            from (select count(*) as counted from fitting) c
            left join (
              fitting f join platform.search_entry e on e.kind = ? and e.id = f.id
            ) on f.place > ? and f.place <= ?
            order by f.place
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate jdbcTemplate;
    private final TransactionTemplate transactions;
    private final List<SearchKind> kinds;
    private final Map<String, String> meanings = new HashMap<>();

    SearchIndex(
            JdbcClient jdbc,
            JdbcTemplate jdbcTemplate,
            TransactionTemplate transactions,
            ObjectProvider<SearchKind> kinds,
            ObjectProvider<SearchAliases> aliases) {
        this.jdbc = jdbc;
        this.jdbcTemplate = jdbcTemplate;
        this.transactions = transactions;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(SearchKind::order))
                .toList();
        aliases.stream().forEach(each -> meanings.putAll(each.meanings()));
    }

    public void put(SearchEntry entry) {
        jdbc.sql(PUT)
                .param("kind", entry.kind())
                .param("id", entry.id())
                .param("title", entry.title())
                .param("words", entry.words())
                .param("path", entry.path())
                .param("day", entry.day())
                .update();
    }

    public void remove(String kind, String id) {
        jdbc.sql(REMOVE).param("kind", kind).param("id", id).update();
    }

    /** From now on exactly these are found of the kind. */
    public void fill(SearchFilling filling) {
        List<SearchEntry> entries = filling.entries();
        String[] ids = texts(entries, SearchEntry::id);
        transactions.executeWithoutResult(status -> {
            jdbc.sql(FILL)
                    .param("kind", filling.kind())
                    .param("ids", ids)
                    .param("titles", texts(entries, SearchEntry::title))
                    .param("words", texts(entries, SearchEntry::words))
                    .param("paths", texts(entries, SearchEntry::path))
                    .param(
                            "days",
                            texts(
                                    entries,
                                    entry -> entry.day() == null
                                            ? null
                                            : entry.day().toString()))
                    .update();
            jdbc.sql(REMOVE_OTHERS)
                    .param("kind", filling.kind())
                    .param("ids", ids)
                    .update();
        });
    }

    /** Whether anything of the kind can be found. */
    public boolean knows(String kind) {
        return jdbc.sql(ANY).param("kind", kind).query(Boolean.class).single();
    }

    private static @Nullable String[] texts(
            List<SearchEntry> entries, Function<SearchEntry, @Nullable String> reading) {
        return entries.stream().map(reading).toArray(String[]::new);
    }

    public List<SearchKind> kinds() {
        return kinds;
    }

    public Optional<SearchKind> kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** What was typed, read the way it is looked for. */
    public SearchQuery read(String typed) {
        return SearchQuery.of(typed, meanings);
    }

    /** The first few of each kind that has any. */
    public List<Hits> overview(SearchQuery query, int ofEach) {
        return kinds.stream()
                .map(kind -> find(query, kind, 0, ofEach))
                .filter(hits -> hits.count() > 0)
                .toList();
    }

    /**
     * One kind.
     *
     * @param skip from which hit on, below {@link #COUNTED}
     * @param rows how many, at most
     */
    public Hits find(SearchQuery query, SearchKind kind, int skip, int rows) {
        if (query.isEmpty()) {
            return new Hits(kind, 0, List.of());
        }
        Part first = part(query, kind, true, COUNTED + 1, skip, rows);
        if (query.marked().isEmpty() || first.counted > COUNTED) {
            return new Hits(kind, first.counted, first.entries);
        }
        Part then = part(
                query,
                kind,
                false,
                COUNTED + 1 - first.counted,
                Math.max(0, skip - first.counted),
                rows - first.entries.size());
        List<SearchEntry> both =
                Stream.concat(first.entries.stream(), then.entries.stream()).toList();
        return new Hits(kind, first.counted + then.counted, both);
    }

    private record Part(int counted, List<SearchEntry> entries) {}

    private Part part(SearchQuery query, SearchKind kind, boolean asTyped, int most, int skip, int rows) {
        return Objects.requireNonNull(jdbcTemplate.query(
                connection -> {
                    PreparedStatement sql = connection.prepareStatement(FITTING);
                    // Never planned for all words at once: the best way for a rare word is the worst for a common one.
                    sql.unwrap(PGStatement.class).setPrepareThreshold(0);
                    sql.setString(1, kind.key());
                    sql.setString(2, query.allBeginnings());
                    sql.setArray(3, connection.createArrayOf("text", query.markedPatterns()));
                    sql.setBoolean(4, asTyped);
                    sql.setInt(5, most);
                    sql.setString(6, kind.key());
                    sql.setInt(7, skip);
                    sql.setInt(8, skip + rows);
                    return sql;
                },
                rowsFound -> {
                    int counted = 0;
                    var entries = new ArrayList<SearchEntry>();
                    while (rowsFound.next()) {
                        counted = rowsFound.getInt("counted");
                        if (rowsFound.getString("id") != null) {
                            entries.add(entry(kind, rowsFound));
                        }
                    }
                    return new Part(counted, entries);
                }));
    }

    private static SearchEntry entry(SearchKind kind, ResultSet row) throws SQLException {
        return new SearchEntry(
                kind.key(),
                row.getString("id"),
                row.getString("title"),
                row.getString("words"),
                row.getString("path"),
                row.getObject("day", LocalDate.class));
    }
}
