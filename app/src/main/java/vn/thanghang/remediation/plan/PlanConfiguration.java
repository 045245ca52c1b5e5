package vn.thanghang.remediation.plan;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    /** Every hour, so that the first day of lateness is written down on that day. */
    @Bean
    RecurringJob planJob(WatchingPlans watching) {
        return new RecurringJob("plans", Duration.ofHours(1), watching::record);
    }
}
