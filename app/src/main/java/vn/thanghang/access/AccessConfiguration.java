package vn.thanghang.access;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanghang.platform.VarFolder;

/** What the use cases need from the installation: randomness and the keys that seal. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Secrets secrets(VarFolder folder) {
        var random = new SecureRandom();
        return new Secrets(random, new Sealing(SealingKeys.in(folder.resolve("keys"), random), random));
    }
}
