package vn.thanghang.oversight.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of lateness; within the rows the caller reaches. */
@Component
public class LateFacts {

    private static final String ADD = """
            insert into oversight.late (id, kind, item_id, agency, subject, path, due, notified_on, late_from, recorded_at)
            select id, kind, item, agency, subject, path, due, notified, late_from, :at
            from unnest(:ids::uuid[], :kinds::text[], :items::text[], :agencies::text[], :subjects::text[], :paths::text[],
                        :dues::date[], :notified::date[], :from::date[])
              as t (id, kind, item, agency, subject, path, due, notified, late_from)
            on conflict (kind, item_id, due) do nothing
            returning id
            """;

    private static final String COLUMNS = """
            select id, kind, item_id, agency, subject, path, due, notified_on, late_from, settlement, settled_on, document
            from oversight.late
            """;

    private static final String OPEN = COLUMNS + " where settlement is null order by kind, item_id, due";
    private static final String OF_ITEM = COLUMNS + " where kind = :kind and item_id = :item order by due";
    private static final String OF_KIND = COLUMNS + " where kind = :kind order by item_id, due";
    private static final String REDETERMINED =
            COLUMNS + " where settlement = 'REDETERMINED' order by kind, item_id, due";
    private static final String OF_AGENCY = " where cast(:agency as text) is null or agency = :agency";
    private static final String PAGE =
            COLUMNS + OF_AGENCY + " order by settlement is not null, late_from desc, id limit :rows offset :skip";
    private static final String COUNT = "select count(*) from oversight.late" + OF_AGENCY;
    private static final String BY_ID = COLUMNS + " where id = :id";

    private static final String SETTLE = """
            update oversight.late set settlement = 'SETTLED', settled_on = :day
            where id = any (:ids::uuid[]) and settlement is null
            """;

    private static final String REDETERMINE = """
            update oversight.late set settlement = 'REDETERMINED', settled_on = :day, document = :document
            where id = :id and settlement is distinct from 'REDETERMINED'
            """;

    private final JdbcClient jdbc;

    LateFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those that were not written down before */
    List<LateFact> add(List<LateFact> facts, Instant at) {
        Set<UUID> added = new HashSet<>(jdbc.sql(ADD)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", Reminders.column(facts, each -> each.id().toString()))
                .param("kinds", Reminders.column(facts, LateFact::kind))
                .param("items", Reminders.column(facts, LateFact::itemId))
                .param("agencies", Reminders.column(facts, LateFact::agency))
                .param("subjects", Reminders.column(facts, LateFact::subject))
                .param("paths", Reminders.column(facts, LateFact::path))
                .param("dues", Reminders.column(facts, each -> each.due().toString()))
                .param(
                        "notified",
                        Reminders.column(facts, each -> each.notified().toString()))
                .param("from", Reminders.column(facts, each -> each.lateFrom().toString()))
                .query(UUID.class)
                .list());
        return facts.stream().filter(each -> added.contains(each.id())).toList();
    }

    List<LateFact> open() {
        return jdbc.sql(OPEN).query(LateFacts::fact).list();
    }

    public List<LateFact> ofItem(String kind, String item) {
        return jdbc.sql(OF_ITEM)
                .param("kind", kind)
                .param("item", item)
                .query(LateFacts::fact)
                .list();
    }

    /** Every fact of a kind of thing, by thing and date. */
    public List<LateFact> ofKind(String kind) {
        return jdbc.sql(OF_KIND).param("kind", kind).query(LateFacts::fact).list();
    }

    /** Those a document determined anew. */
    public List<LateFact> redetermined() {
        return jdbc.sql(REDETERMINED).query(LateFacts::fact).list();
    }

    /** What is late still first, then the newest; of one agency, or null for all within reach. */
    public List<LateFact> page(@Nullable String agency, int rows, int skip) {
        return jdbc.sql(PAGE)
                .param("agency", agency)
                .param("rows", rows)
                .param("skip", skip)
                .query(LateFacts::fact)
                .list();
    }

    public long count(@Nullable String agency) {
        return jdbc.sql(COUNT).param("agency", agency).query(Long.class).single();
    }

    public Optional<LateFact> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(LateFacts::fact).optional();
    }

    /** What was found settled on a day. */
    void settle(List<LateFact> settled, LocalDate day) {
        jdbc.sql(SETTLE)
                .param("day", day)
                .param("ids", Reminders.column(settled, each -> each.id().toString()))
                .update();
    }

    public boolean redetermine(UUID id, LocalDate day, String document) {
        return jdbc.sql(REDETERMINE)
                        .param("id", id)
                        .param("day", day)
                        .param("document", document)
                        .update()
                == 1;
    }

    private static LateFact fact(ResultSet row, int number) throws SQLException {
        @Nullable String settlement = row.getString("settlement");
        return new LateFact(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("item_id"),
                row.getString("agency"),
                row.getString("subject"),
                row.getString("path"),
                row.getObject("due", LocalDate.class),
                row.getObject("notified_on", LocalDate.class),
                row.getObject("late_from", LocalDate.class),
                settlement == null ? null : LateFact.Settlement.valueOf(settlement),
                row.getObject("settled_on", LocalDate.class),
                row.getString("document"));
    }
}
