package vn.thanghang.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final String YEAR_OF_THE_LETTER = "2023";

    /** PAPI 2022 was published on this day. */
    private static final Instant RESULTS_ARE_OUT = Instant.parse("2023-04-12T02:00:00Z");

    @Bean
    Clock clock(@Value("${thanghang.demonstration:}") String played, VarFolder varFolder) {
        return played.equals(YEAR_OF_THE_LETTER)
                ? new DemonstrationClock(Vietnam.clock(), varFolder.resolve("demonstration-clock"), RESULTS_ARE_OUT)
                : Vietnam.clock();
    }

    @Bean
    VarFolder varFolder(@Value("${thanghang.var}") String folder) {
        return new VarFolder(Path.of(folder));
    }
}
