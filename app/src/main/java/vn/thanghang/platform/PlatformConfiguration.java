package vn.thanghang.platform;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Vietnam.clock();
    }

    @Bean
    VarFolder varFolder(@Value("${thanghang.var}") String folder) {
        return new VarFolder(Path.of(folder));
    }
}
