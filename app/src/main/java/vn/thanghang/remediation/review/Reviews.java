package vn.thanghang.remediation.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews of plans. */
@Component
final class Reviews {

    private static final String OF_PLAN = """
            select id, plan_id, agency, number, version, sent_on, due, taken_by, taken_by_name, taken_at, decision, opinion,
              complete_by, decided_by_name, decided_at
            from remediation.review where plan_id = :plan order by number desc
            """;

    private static final String REMARKS =
            "select anchor, words from remediation.review_remark where review_id = :review order by position";

    private static final String ADD = """
            insert into remediation.review (id, plan_id, agency, number, sent_on, due)
            values (:id, :plan, :agency, :number, :sent, :due) on conflict do nothing
            """;

    private static final String TAKE = """
            update remediation.review set taken_by = :by, taken_by_name = :name, taken_at = :at
            where id = :id and decision is null
            """;

    private static final String DECIDE = """
            update remediation.review
            set decision = :decision, opinion = :opinion, complete_by = :completeBy, decided_by = :by, decided_by_name = :name,
                decided_at = :at, version = version + 1
            where id = :id and version = :version and decision is null
            """;

    private static final String ADD_REMARK = """
            insert into remediation.review_remark (review_id, position, anchor, words)
            values (:review, :position, :anchor, :words)
            """;

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version first. */
    List<Review> ofPlan(UUID plan) {
        return jdbc.sql(OF_PLAN).param("plan", plan).query(this::review).list();
    }

    Optional<Review> of(UUID plan, int number) {
        return ofPlan(plan).stream().filter(review -> review.number() == number).findFirst();
    }

    void add(UUID id, UUID plan, String agency, int number, LocalDate sent, LocalDate due) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("plan", plan)
                .param("agency", agency)
                .param("number", number)
                .param("sent", sent)
                .param("due", due)
                .update();
    }

    void take(UUID review, @Nullable String by, @Nullable String name, @Nullable Instant at) {
        jdbc.sql(TAKE)
                .param("id", review)
                .param("by", by)
                .param("name", name)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean decide(
            Review review,
            boolean meets,
            String opinion,
            @Nullable LocalDate completeBy,
            String by,
            String name,
            Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", review.id())
                        .param("version", review.version())
                        .param("decision", meets ? "MEETS" : "COMPLETE")
                        .param("opinion", opinion)
                        .param("completeBy", completeBy)
                        .param("by", by)
                        .param("name", name)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addRemark(UUID review, int position, Review.Remark remark) {
        jdbc.sql(ADD_REMARK)
                .param("review", review)
                .param("position", position)
                .param("anchor", remark.anchor())
                .param("words", remark.words())
                .update();
    }

    private Review review(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        @Nullable String decision = row.getString("decision");
        @Nullable String takenBy = row.getString("taken_by_name");
        @Nullable String decidedBy = row.getString("decided_by_name");
        List<Review.Remark> remarks = jdbc.sql(REMARKS)
                .param("review", id)
                .query((each, at) -> new Review.Remark(each.getString("anchor"), each.getString("words")))
                .list();
        return new Review(
                id,
                row.getObject("plan_id", UUID.class),
                row.getString("agency"),
                row.getInt("number"),
                row.getInt("version"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("taken_by"),
                takenBy == null ? "" : takenBy,
                taken == null ? null : taken.toInstant(),
                decision == null ? null : decision.equals("MEETS"),
                row.getString("opinion"),
                row.getObject("complete_by", LocalDate.class),
                decidedBy == null ? "" : decidedBy,
                decided == null ? null : decided.toInstant(),
                remarks);
    }
}
