package vn.thanghang.access.oidc;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the identity provider, from the settings of the installation. */
@Configuration(proxyBeanMethods = false)
class OidcConfiguration {

    @Bean
    OidcSettings oidcSettings(
            @Value("${thanghang.oidc.issuer:}") String issuer,
            @Value("${thanghang.oidc.client-id:}") String clientId,
            @Value("${thanghang.oidc.secret-file:}") String secretFile,
            @Value("${thanghang.oidc.factors:mfa}") String factors,
            @Value("${thanghang.oidc.hosts:}") String hosts) {
        return new OidcSettings(
                issuer.strip(),
                clientId.strip(),
                secretFile.isBlank() ? null : Path.of(secretFile.strip()),
                list(factors),
                list(hosts));
    }

    @Bean
    OidcClient oidcClient(
            OidcSettings settings, Clock clock, @Value("${thanghang.oidc.patience:1800ms}") Duration patience) {
        return new OidcClient(settings, new Provider(settings, clock), clock, new SecureRandom(), patience);
    }

    private static Set<String> list(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
