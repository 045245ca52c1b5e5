package vn.thanghang.platform.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the mail of the outbox to the mail server, one message a transaction. Should a node die between the server's answer
 * and the end of its transaction, the message goes out again with the same Message-ID, by which mailboxes drop the second one.
 */
@Component
class SendingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int PAUSE_DOUBLINGS_MAX = 8;

    private final MailOutbox outbox;
    private final MailServer server;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SendingMail(MailOutbox outbox, MailServer server, TransactionTemplate transactions, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of one message. */
    private enum Outcome {
        NONE_WAITS,
        SETTLED,
        SERVER_IS_AWAY
    }

    void sendAll() {
        if (!outbox.isOn()) {
            return;
        }
        outbox.giveUpOld();
        Outcome outcome = Outcome.SETTLED;
        // A server that does not answer would not answer for the next message either.
        while (outcome == Outcome.SETTLED) {
            outcome = Objects.requireNonNull(transactions.execute(tx -> sendOne()));
        }
    }

    private Outcome sendOne() {
        var found = outbox.next();
        if (found.isEmpty()) {
            return Outcome.NONE_WAITS;
        }
        MailOutbox.Waiting waiting = found.get();
        try {
            server.send(waiting.id(), waiting.mail());
            outbox.sent(waiting);
            return Outcome.SETTLED;
        } catch (MailServer.AddressRefused refused) {
            LOG.warn("the mail server takes no mail for the recipient of {}", waiting.id());
            outbox.refused(waiting, String.valueOf(refused.getMessage()));
            return Outcome.SETTLED;
        } catch (MessagingException | IOException fault) {
            LOG.warn("the mail server did not take a message: {}", fault.toString());
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.tries(), PAUSE_DOUBLINGS_MAX));
            outbox.putOff(waiting, fault.toString(), clock.instant().plus(pause));
            return Outcome.SERVER_IS_AWAY;
        }
    }
}
