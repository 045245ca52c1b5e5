package vn.thanghang.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.TimeOrderedIds;

/**
 * Takes mail in the transaction of its cause: when that is undone, so is the mail. Where no mail server is named nothing is
 * taken, so that naming one later does not pour out old messages.
 */
@Service
public class MailOutbox {

    private static final String PUT = """
            insert into platform.mail (id, about, recipient, subject, words, made_at, useful_until, next_try)
            values (:id, :about, :recipient, :subject, :words, :at, :until, :at)
            on conflict (about) do nothing
            """;

    /** What was mailed may hold links that open without a password: nothing of it stays here. */
    private static final String OUT_OF_DATE = """
            update platform.mail set state = 'OUT_OF_DATE', settled_at = :at, words = '' where state = 'WAITING' and useful_until < :at
            """;

    /** Who is sending holds the row; the others go on to the next one. */
    private static final String NEXT = """
            select id, about, recipient, subject, words, useful_until, tries from platform.mail
            where state = 'WAITING' and next_try <= :at
            order by next_try, id limit 1 for update skip locked
            """;

    private static final String SETTLE = """
            update platform.mail set state = :state, tries = tries + 1, last_fault = :fault, settled_at = :at, words = '' where id = :id
            """;

    private static final String PUT_OFF = """
            update platform.mail set tries = tries + 1, last_fault = :fault, next_try = :next where id = :id
            """;

    private static final String COUNTS = """
            select count(*) filter (where state = 'WAITING') as waiting,
              count(*) filter (where state = 'REFUSED' and settled_at > :since) as refused,
              coalesce(min(made_at) filter (where state = 'WAITING'), :at) as oldest
            from platform.mail
            """;

    private static final int FAULT_CHARS_MAX = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final boolean on;

    MailOutbox(JdbcClient jdbc, Clock clock, TimeOrderedIds ids, MailSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.on = settings.isOn();
    }

    /** A message on its way. */
    record Waiting(UUID id, Mail mail, int tries) {}

    /** How many wait and since when the oldest, and how many addresses refused theirs within a week. */
    public record Counts(long waiting, long refused, Instant oldest) {}

    /** Whether a mail server is named. */
    public boolean isOn() {
        return on;
    }

    /** @return whether it was taken: not without a mail server, and not when there was one about the same already */
    public boolean put(Mail mail) {
        return on
                && jdbc.sql(PUT)
                                .param("id", ids.next())
                                .param("about", mail.about())
                                .param("recipient", mail.recipient())
                                .param("subject", mail.subject())
                                .param("words", mail.words())
                                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("until", mail.usefulUntil().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    public Counts counts() {
        Instant at = clock.instant();
        return jdbc.sql(COUNTS)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", at.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("refused"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .single();
    }

    void giveUpOld() {
        jdbc.sql(OUT_OF_DATE)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Locked until the transaction ends. */
    Optional<Waiting> next() {
        List<Waiting> found = jdbc.sql(NEXT)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new Mail(
                                row.getString("about"),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("words"),
                                row.getObject("useful_until", OffsetDateTime.class)
                                        .toInstant()),
                        row.getInt("tries")))
                .list();
        return found.stream().findFirst();
    }

    void sent(Waiting waiting) {
        settle(waiting, "SENT", "");
    }

    void refused(Waiting waiting, String fault) {
        settle(waiting, "REFUSED", fault);
    }

    void putOff(Waiting waiting, String fault, Instant next) {
        jdbc.sql(PUT_OFF)
                .param("id", waiting.id())
                .param("fault", cut(fault))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void settle(Waiting waiting, String state, String fault) {
        jdbc.sql(SETTLE)
                .param("id", waiting.id())
                .param("state", state)
                .param("fault", cut(fault))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String cut(String fault) {
        return fault.substring(0, Math.min(fault.length(), FAULT_CHARS_MAX));
    }
}
