package vn.thanghang.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message handed to the mail server (SMTP, with STARTTLS unless switched off). */
@Component
class MailServer {

    private static final String MILLIS_TO_CONNECT = "2000";
    private static final String MILLIS_TO_ANSWER = "10000";
    private static final String IDS_OF = "@thang-hang.invalid>";

    private final MailSettings settings;
    private final Clock clock;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The server takes nothing for this address, now or later. */
    static final class AddressRefused extends Exception {
        private static final long serialVersionUID = 1;

        AddressRefused(@Nullable String answer) {
            super(answer);
        }
    }

    /**
     * @throws AddressRefused when trying again is of no use
     * @throws MessagingException when the server is away, or will perhaps take it later
     */
    void send(UUID id, Mail mail) throws AddressRefused, MessagingException, IOException {
        Session session = Session.getInstance(properties());
        var message = new FixedIdMessage(session, "<" + id + IDS_OF);
        message.setFrom(settings.from());
        message.setRecipients(MimeMessage.RecipientType.TO, mail.recipient());
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.words(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Nobody's absence note should come back for it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        var file = settings.passwordFile();
        String password = file == null
                ? null
                : Files.readString(file, StandardCharsets.UTF_8).strip();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.user().isEmpty() ? null : settings.user(), password);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                throw new AddressRefused(refused.getMessage());
            }
            throw refused;
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        return properties;
    }

    /** A message that keeps the Message-ID it was given; otherwise each sending would make a new one. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
