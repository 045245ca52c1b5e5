package vn.thanghang.audit;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    RecurringJob checkpointJob(CheckpointTimer timer) {
        return new RecurringJob("checkpoints", Duration.ofSeconds(10), timer::look);
    }
}
