package vn.thanghang.reporting.work;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;

/** Lists with their filter, kept by a person under a name. They hold an address and nothing of what stands there. */
@Service
public class KeepingViews {

    static final int MOST = 50;
    static final int NAME_CHARS_MAX = 80;

    private static final int QUERY_CHARS_MAX = 1000;
    private static final Pattern LIST = Pattern.compile("/[a-z0-9][a-z0-9/-]{0,98}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%&=+._~*-]*");

    private static final String OF_LIST = """
            select id, list, name, query from reporting.saved_view where account = :account and list = :list order by name
            """;

    private static final String ALL =
            "select id, list, name, query from reporting.saved_view where account = :account order by list, name";

    /** The same name again is the same view with another filter. */
    private static final String SAVE = """
            insert into reporting.saved_view (id, account, list, name, query, saved_at)
            select :id, :account, :list, :name, :query, :at
            where (select count(*) from reporting.saved_view where account = :account) < :most
            on conflict (account, list, name) do update set query = excluded.query, saved_at = excluded.saved_at
            """;

    private static final String REMOVE = "delete from reporting.saved_view where id = :id and account = :account";

    /** What became of a view somebody wanted to keep. */
    public enum Saved {
        DONE,
        NAME_NEEDED,
        TOO_MANY,
        /** The address is none of a list here. */
        NOT_A_LIST
    }

    /** A view that is kept. */
    public record SavedView(UUID id, String list, String name, String query) {
        public String path() {
            return query.isEmpty() ? list : list + "?" + query;
        }
    }

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;
    private final Clock clock;

    KeepingViews(JdbcClient jdbc, TimeOrderedIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    public List<SavedView> of(UUID account, String list) {
        return jdbc.sql(OF_LIST)
                .param("account", account)
                .param("list", list)
                .query(SavedView.class)
                .list();
    }

    public List<SavedView> all(CurrentUser user) {
        return jdbc.sql(ALL)
                .param("account", user.accountId())
                .query(SavedView.class)
                .list();
    }

    public Saved save(CurrentUser user, String list, String query, String typedName) {
        String name = BorderText.line(typedName).value();
        if (!LIST.matcher(list).matches()
                || query.length() > QUERY_CHARS_MAX
                || !QUERY.matcher(query).matches()) {
            return Saved.NOT_A_LIST;
        }
        if (name.isEmpty() || name.length() > NAME_CHARS_MAX) {
            return Saved.NAME_NEEDED;
        }
        int rows = jdbc.sql(SAVE)
                .param("id", ids.next())
                .param("account", user.accountId())
                .param("list", list)
                .param("name", name)
                .param("query", query)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .update();
        return rows == 1 ? Saved.DONE : Saved.TOO_MANY;
    }

    /** Of the own ones; anything else is left as it is. */
    public void remove(CurrentUser user, UUID id) {
        jdbc.sql(REMOVE).param("id", id).param("account", user.accountId()).update();
    }
}
