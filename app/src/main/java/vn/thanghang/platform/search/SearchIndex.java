package vn.thanghang.platform.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

    /** Stops as soon as enough is met, in whatever order. */
    private static final String COUNT = """
            select count(*) from (
              select from platform.search_entry
              where kind = ? and folded @@ cast(? as tsquery) and (marked like all (?)) = ? limit ?
            ) fitting
            """;

    /** Whether a kind is small: then its rows are read through, because the index of words knows no kinds. */
    private static final String FEW = """
            select count(*) <= 2000 from (select from platform.search_entry where kind = ? limit 2001) of_kind
            """;

    /** Of a small kind: the match is asked within a choice, so that it is no question to the index of words. */
    private static final String COUNT_FEW = """
            select count(*) from (
              select from platform.search_entry
              where kind = ? and case when folded @@ cast(? as tsquery) then (marked like all (?)) = ? else false end limit ?
            ) fitting
            """;

    private static final String IDS = """
            select id from platform.search_entry
            where kind = ? and folded @@ cast(? as tsquery) and (marked like all (?)) = ? limit ?
            """;

    /** Of a word that is not met too often: looked up, then put in order. */
    private static final String LOOKED_UP = """
            select id, title, words, path, day from platform.search_entry
            where kind = ? and folded @@ cast(? as tsquery) and (marked like all (?)) = ?
            order by day desc nulls last, id limit ? offset ?
            """;

    /**
     * Of common words: the list of the newest is walked until enough is met. Asked within a choice, the match is no
     * question to the index of words, which would give all there are only to have them put in order; nor does the database
     * guess that words which often stand together are met rarely.
     */
    private static final String WALKED = """
            select id, title, words, path, day from platform.search_entry
            where kind = ? and case when folded @@ cast(? as tsquery) then (marked like all (?)) = ? else false end
            order by day desc nulls last, id limit ? offset ?
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
        boolean few = isFew(kind);
        int exact = count(query, kind, few, true, COUNTED + 1);
        boolean all = query.marked().isEmpty() || exact > COUNTED;
        int others = all ? 0 : count(query, kind, few, false, COUNTED + 1 - exact);
        List<SearchEntry> first =
                skip < exact ? part(query, kind, true, few || exact > COUNTED, skip, rows) : List.of();
        int left = rows - first.size();
        List<SearchEntry> then = others == 0 || left == 0
                ? List.of()
                : part(query, kind, false, few || exact + others > COUNTED, Math.max(0, skip - exact), left);
        return new Hits(
                kind,
                exact + others,
                Stream.concat(first.stream(), then.stream()).toList());
    }

    /** The ids of what fits, in no order; empty when that is more than anybody leafs through. */
    public Optional<List<String>> ids(SearchQuery query, SearchKind kind) {
        // Without regard to marks.
        var plain = new SearchQuery(query.typed(), query.folded(), List.of());
        if (counted(COUNT, plain, plain.allWords(), kind, true, COUNTED + 1) > COUNTED) {
            return Optional.empty();
        }
        List<String> ids = jdbcTemplate.query(
                connection -> {
                    PreparedStatement sql = bound(connection, IDS, plain, plain.allBeginnings(), kind, true);
                    sql.setInt(5, COUNTED + 1);
                    return sql;
                },
                (row, number) -> row.getString(1));
        return ids.size() > COUNTED ? Optional.empty() : Optional.of(ids);
    }

    private boolean isFew(SearchKind kind) {
        return Boolean.TRUE.equals(jdbcTemplate.queryForObject(FEW, Boolean.class, kind.key()));
    }

    private int count(SearchQuery query, SearchKind kind, boolean few, boolean asTyped, int most) {
        if (few) {
            return counted(COUNT_FEW, query, query.allBeginnings(), kind, asTyped, most);
        }
        int whole = counted(COUNT, query, query.allWords(), kind, asTyped, most);
        return whole >= most ? whole : counted(COUNT, query, query.allBeginnings(), kind, asTyped, most);
    }

    private int counted(String text, SearchQuery query, String words, SearchKind kind, boolean asTyped, int most) {
        return Objects.requireNonNull(jdbcTemplate.query(
                connection -> {
                    PreparedStatement sql = bound(connection, text, query, words, kind, asTyped);
                    sql.setInt(5, most);
                    return sql;
                },
                counted -> {
                    counted.next();
                    return counted.getInt(1);
                }));
    }

    private List<SearchEntry> part(
            SearchQuery query, SearchKind kind, boolean asTyped, boolean common, int skip, int rows) {
        return jdbcTemplate.query(
                connection -> {
                    PreparedStatement sql =
                            bound(connection, common ? WALKED : LOOKED_UP, query, query.allBeginnings(), kind, asTyped);
                    sql.setInt(5, rows);
                    sql.setInt(6, skip);
                    return sql;
                },
                (row, number) -> entry(kind, row));
    }

    private static PreparedStatement bound(
            Connection connection, String text, SearchQuery query, String words, SearchKind kind, boolean asTyped)
            throws SQLException {
        PreparedStatement sql = connection.prepareStatement(text);
        // Never planned for all words at once: the best way for a rare word is the worst for a common one.
        sql.unwrap(PGStatement.class).setPrepareThreshold(0);
        sql.setString(1, kind.key());
        sql.setString(2, words);
        sql.setArray(3, connection.createArrayOf("text", query.markedPatterns()));
        sql.setBoolean(4, asTyped);
        return sql;
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
