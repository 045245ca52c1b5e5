package vn.thanghang.remediation.evidence;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    /** What was laid down since the last look. */
    @Bean
    RecurringJob evidenceJob(FindingReuse finding) {
        return new RecurringJob("evidence", Duration.ofSeconds(30), finding::look);
    }
}
