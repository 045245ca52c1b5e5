package vn.thanghang.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who is to be told of what concerns an agency. */
@Service
public class Recipients {

    /** Delegated roles count: whoever stands in for the head for some days is told like the head. */
    private static final String ON_DAY = """
            select a.id, a.display_name, a.email, r.role, r.agency
            from access.account a join access.held_role r on r.account_id = a.id
              left join access.held_role base on base.id = r.delegated_from
            where a.disabled_at is null and r.ended_at is null
              and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
              and (r.delegated_from is null or (base.ended_at is null
                and base.valid_from <= :day and (base.valid_to is null or base.valid_to >= :day)))
              and r.role in ('FOCAL_OFFICER', 'HEAD', 'MONITOR')
            order by a.id, r.role, r.agency
            """;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One role of one person.
     *
     * @param email where mail reaches the person; null for nowhere
     * @param agency null for the whole province
     */
    public record Recipient(
            UUID account,
            String name,
            @Nullable String email,
            Role role,
            @Nullable String agency) {}

    /** Focal officers, heads and those who follow the work, with the roles in force on a day; a person once for each role. */
    public List<Recipient> onDay(LocalDate day) {
        return jdbc.sql(ON_DAY)
                .param("day", day)
                .query((row, number) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        row.getString("agency")))
                .list();
    }
}
