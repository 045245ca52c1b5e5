package vn.thanghang.access;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

/** Every hour, so that a machine that is off at night misses nothing: idle accounts, and the review that is due. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccountConfiguration.class);

    @Bean
    RecurringJob accountJob(IdleAccounts idle, ReviewingRights reviewing) {
        return new RecurringJob("accounts", Duration.ofHours(1), () -> {
            var disabled = idle.disable();
            if (!disabled.isEmpty()) {
                LOG.info("{} idle accounts were disabled", disabled.size());
            }
            reviewing.openWhenDue().ifPresent(review -> LOG.info("a review of rights is due and was opened"));
        });
    }
}
