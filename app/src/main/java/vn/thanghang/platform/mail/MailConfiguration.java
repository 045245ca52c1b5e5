package vn.thanghang.platform.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Bean
    MailSettings mailSettings(
            @Value("${thanghang.mail.host}") String host,
            @Value("${thanghang.mail.port}") int port,
            @Value("${thanghang.mail.user}") String user,
            @Value("${thanghang.mail.password-file}") String passwordFile,
            @Value("${thanghang.mail.start-tls}") boolean startTls,
            @Value("${thanghang.mail.from}") String from) {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalStateException("THANGHANG_MAIL_HOST is set, THANGHANG_MAIL_FROM is not");
        }
        return new MailSettings(
                host.strip(),
                port,
                user.strip(),
                passwordFile.isBlank() ? null : Path.of(passwordFile.strip()),
                startTls,
                from.strip());
    }

    @Bean
    RecurringJob mailJob(SendingMail sending) {
        return new RecurringJob("mail", LOOK_EVERY, sending::sendAll);
    }
}
