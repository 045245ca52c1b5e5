package vn.thanghang.oversight.day;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class DayConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob dayJob(RunningDays days) {
        return new RecurringJob("day", LOOK_EVERY, days::runWhenDue);
    }
}
