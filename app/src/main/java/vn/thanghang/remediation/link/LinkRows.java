package vn.thanghang.remediation.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.remediation.task.Task;

/** Links as they are kept: by their hash. */
@Component
final class LinkRows {

    private static final String ADD = """
            insert into remediation.task_link (id, task_id, account, agency, code_hash, made_at, expires_at)
            select id, task, :account, agency, decode(hash, 'hex'), :at, :until
            from unnest(:ids::uuid[], :tasks::uuid[], :agencies::text[], :hashes::text[]) as t (id, task, agency, hash)
            """;

    private static final String NOT_VOID = """
            select id, task_id, account, agency, expires_at, used_at is not null as used from remediation.task_link where void_at is null
            """;

    private static final String BY_CODE = NOT_VOID + " and code_hash = :hash and used_at is null and expires_at > :now";
    private static final String BY_ID = NOT_VOID + " and id = :id";

    private static final String OPENED =
            "update remediation.task_link set opened_at = :at where id = :id and opened_at is null and void_at is null";

    private static final String USE =
            "update remediation.task_link set used_at = :at where id = :id and used_at is null and void_at is null";

    private static final String CLOSE = "select remediation.close_links(:account, :at)";

    private static final String FORGET =
            "delete from remediation.task_link where account = :account and expires_at < :before";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All links of one mail.
     *
     * @param codes by task
     */
    void add(UUID account, List<Task> tasks, Map<UUID, String> codes, TimeOrderedIds ids, Instant at, Instant until) {
        jdbc.sql(ADD)
                .param("account", account)
                .param("at", utc(at))
                .param("until", utc(until))
                .param("ids", column(tasks, task -> ids.next().toString()))
                .param("tasks", column(tasks, task -> task.id().toString()))
                .param("agencies", column(tasks, Task::agency))
                .param(
                        "hashes",
                        column(
                                tasks,
                                task -> HexFormat.of()
                                        .formatHex(LinkCodes.hash(Objects.requireNonNull(codes.get(task.id()))))))
                .update();
    }

    private static String[] column(List<Task> tasks, Function<Task, String> of) {
        return tasks.stream().map(of).toArray(String[]::new);
    }

    /** One that still opens. */
    Optional<TaskLink> byCode(String code, Instant now) {
        return jdbc.sql(BY_CODE)
                .param("hash", LinkCodes.hash(code))
                .param("now", utc(now))
                .query(LinkRows::row)
                .optional();
    }

    Optional<TaskLink> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(LinkRows::row).optional();
    }

    /** True the first time. */
    boolean opened(TaskLink link, Instant at) {
        return jdbc.sql(OPENED).param("id", link.id()).param("at", utc(at)).update() == 1;
    }

    /** False when it was used before, or is void by now. */
    boolean use(TaskLink link, Instant at) {
        return jdbc.sql(USE).param("id", link.id()).param("at", utc(at)).update() == 1;
    }

    int close(UUID account, Instant at) {
        return jdbc.sql(CLOSE)
                .param("account", account)
                .param("at", utc(at))
                .query(Integer.class)
                .single();
    }

    void forget(UUID account, Instant before) {
        jdbc.sql(FORGET).param("account", account).param("before", utc(before)).update();
    }

    private static TaskLink row(ResultSet row, int number) throws SQLException {
        return new TaskLink(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("agency"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("used"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
