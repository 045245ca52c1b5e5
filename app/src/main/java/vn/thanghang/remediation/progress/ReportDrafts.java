package vn.thanghang.remediation.progress;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.remediation.task.Task;

/** What a person has typed into the pages of a report: kept from page to page and from machine to machine until it is sent. */
@Service
public class ReportDrafts {

    private static final String FIND = """
            select key, version, typed::text as typed from remediation.report_draft where task_id = :task and account = :account
            """;

    private static final String PUT = """
            insert into remediation.report_draft (task_id, account, agency, version, key, typed, changed_at)
            values (:task, :account, :agency, :version, :key, cast(:typed as jsonb), :at)
            on conflict (task_id, account) do update
            set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at
            """;

    private static final String DROP =
            "delete from remediation.report_draft where task_id = :task and account = :account and key = :key";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ReportDrafts(JdbcClient jdbc, TransactionTemplate transactions, TimeOrderedIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<ReportDraft> find(CurrentUser user, Task task) {
        return jdbc.sql(FIND)
                .param("task", task.id())
                .param("account", user.accountId())
                .query((row, number) -> new ReportDraft(
                        task.id(),
                        row.getObject("key", UUID.class),
                        row.getInt("version"),
                        JSON.readValue(row.getString("typed"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    /** The draft of this person with these fields in place of what stood there; begun when there is none. */
    public ReportDraft keep(CurrentUser user, Task task, Map<String, String> fields) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            ReportDraft draft = find(user, task)
                    .orElseGet(() -> new ReportDraft(task.id(), ids.next(), -1, Map.of()))
                    .with(clean(fields));
            jdbc.sql(PUT)
                    .param("task", task.id())
                    .param("account", user.accountId())
                    .param("agency", task.agency())
                    .param("version", draft.version())
                    .param("key", draft.key())
                    .param("typed", JSON.writeValueAsString(draft.typed()))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return draft;
        }));
    }

    public void drop(CurrentUser user, Task task, UUID key) {
        jdbc.sql(DROP)
                .param("task", task.id())
                .param("account", user.accountId())
                .param("key", key)
                .update();
    }

    /** As it may pass the border; nothing is cut. */
    private static Map<String, String> clean(Map<String, String> fields) {
        var clean = new LinkedHashMap<String, String>();
        fields.forEach((name, typed) -> clean.put(name, BorderText.lines(typed).value()));
        return clean;
    }
}
