package vn.thanghang.backup;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    RecurringJob backupJob(BackupTimer timer) {
        return new RecurringJob("backup", Duration.ofSeconds(30), timer::look);
    }
}
