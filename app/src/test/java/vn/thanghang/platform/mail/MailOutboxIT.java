package vn.thanghang.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.DatabaseIT;

/** Mail leaves with what caused it, once, and waits while the server is away. */
@DatabaseIT
class MailOutboxIT {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    MailOutbox outbox;

    @Autowired
    SendingMail sending;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("thanghang.mail.host", () -> "127.0.0.1");
        registry.add("thanghang.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("thanghang.mail.start-tls", () -> "false");
        registry.add("thanghang.mail.from", () -> "thang-hang@tinh.example");
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from platform.mail").update();
    }

    @Test
    void sendsWhatWasTakenOnceInVietnamese() throws Exception {
        assertThat(outbox.put(mail("nhac-1", "a@so.example"))).isTrue();
        assertThat(outbox.put(mail("nhac-1", "a@so.example"))).isFalse();

        sending.sendAll();
        sending.sendAll();

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Việc đến hạn: Ễ Ử Ặ");
        assertThat(received[0].getContent().toString()).contains("Kính gửi đồng chí");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void takesNothingWhenItsCauseIsUndone() {
        transactions.executeWithoutResult(tx -> {
            outbox.put(mail("nhac-2", "a@so.example"));
            tx.setRollbackOnly();
        });
        sending.sendAll();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void waitsWhileTheServerIsAwayAndTriesAgainLater() {
        outbox.put(mail("nhac-3", "a@so.example"));
        outbox.put(mail("nhac-4", "a@so.example"));
        SERVER.stop();
        try {
            sending.sendAll();
        } finally {
            SERVER.start();
        }
        // The second one was not even tried: a server that is away is away for all.
        assertThat(jdbc.sql("select tries from platform.mail order by about")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 0);

        jdbc.sql("update platform.mail set next_try = made_at").update();
        sending.sendAll();
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void dropsWhatIsOfNoUseAnyMore() {
        outbox.put(
                new Mail("nhac-5", "a@so.example", "Cũ", "Cũ", clock.instant().minusSeconds(1)));
        sending.sendAll();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("OUT_OF_DATE");
    }

    @Test
    void severalNodesSendEachMessageOnce() throws Exception {
        IntStream.range(0, 60).forEach(each -> outbox.put(mail("nhieu-" + each, "a@so.example")));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(each -> nodes.submit(sending::sendAll));
        }
        Set<String> ids = ConcurrentHashMap.newKeySet();
        for (MimeMessage each : SERVER.getReceivedMessages()) {
            ids.add(each.getMessageID());
        }
        assertThat(SERVER.getReceivedMessages()).hasSize(60);
        assertThat(ids).hasSize(60);
    }

    private Mail mail(String about, String to) {
        return new Mail(
                about,
                to,
                "Việc đến hạn: Ễ Ử Ặ",
                "Kính gửi đồng chí,\nCó 2 việc đến hạn.",
                clock.instant().plus(Duration.ofDays(3)));
    }

    private List<String> states() {
        return jdbc.sql("select state from platform.mail order by about")
                .query(String.class)
                .list();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
