package vn.thanghang.access.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An identity provider of its own on this machine: the authorization server of Spring Security behind a Tomcat. Between
 * it and the world stands a filter that can change the tokens it issues, or answer nothing but faults.
 */
final class LocalProvider {

    static final String CLIENT = "thanghang";
    /** With signs that must be encoded once more in the header. */
    static final String SECRET = "b1 m4t:/+%&é";

    static final String PERSON = "nguoi.tinh";
    static final String PASSWORD = "mat-khau-cua-tinh";

    final String issuer;
    final RSAKey key;
    private final Tomcat tomcat = new Tomcat();

    /** Where answers may go. */
    volatile String redirect = "http://localhost/";
    /** What the provider says about the factors shown. */
    volatile List<String> factors = List.of("pwd");
    /** Changes the ID token on its way. */
    volatile UnaryOperator<Map<String, Object>> tampering = UnaryOperator.identity();

    volatile boolean broken;

    LocalProvider() {
        try (var free = new ServerSocket(0)) {
            issuer = "http://localhost:" + free.getLocalPort();
            key = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID("k1").generate();
            start(free.getLocalPort());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void start(int port) throws IOException {
        var folder = Files.createTempDirectory("provider");
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(port);
        tomcat.getConnector();
        var web = tomcat.addContext("", folder.toString());
        var spring = new AnnotationConfigWebApplicationContext();
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("localProvider", this));
        spring.register(Server.class);
        web.addServletContainerInitializer(
                (classes, servlets) -> {
                    spring.setServletContext(servlets);
                    spring.refresh();
                    var all = EnumSet.of(DispatcherType.REQUEST);
                    servlets.addFilter("tampering", (Filter) this::filter).addMappingForUrlPatterns(all, false, "/*");
                    servlets.addFilter("security", spring.getBean("springSecurityFilterChain", Filter.class))
                            .addMappingForUrlPatterns(all, true, "/*");
                    servlets.addServlet("pages", new DispatcherServlet(spring)).addMapping("/");
                },
                Set.of());
    }

    void open() {
        try {
            tomcat.start();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void filter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (broken) {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_GATEWAY);
            return;
        }
        if (!((HttpServletRequest) request).getRequestURI().equals("/oauth2/token")) {
            chain.doFilter(request, response);
            return;
        }
        var kept = new ContentCachingResponseWrapper((HttpServletResponse) response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == 200) {
            var changed = tampering.apply(parsed(new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8)));
            kept.resetBuffer();
            kept.getWriter().write(JSONObjectUtils.toJSONString(changed));
            kept.getWriter().flush();
        }
        kept.copyBodyToResponse();
    }

    private static Map<String, Object> parsed(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /** What the provider itself is made of. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Server {

        @Bean
        SecurityFilterChain walls(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings(LocalProvider provider) {
            return AuthorizationServerSettings.builder().issuer(provider.issuer).build();
        }

        @Bean
        JWKSource<SecurityContext> keys(LocalProvider provider) {
            return new ImmutableJWKSet<>(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        InMemoryUserDetailsManager people() {
            return new InMemoryUserDetailsManager(User.withUsername(PERSON)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> factors(LocalProvider provider) {
            return context -> {
                if (context.getTokenType().getValue().equals("id_token")) {
                    context.getClaims().claim("amr", new ArrayList<>(provider.factors));
                }
            };
        }

        @Bean
        RegisteredClientRepository clients(LocalProvider provider) {
            var id = UUID.randomUUID().toString();
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // The server would like to keep the secret hashed; it is told anew each time.
                }

                @Override
                public RegisteredClient findById(String wanted) {
                    return client();
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String wanted) {
                    return wanted.equals(CLIENT) ? client() : null;
                }

                private RegisteredClient client() {
                    return RegisteredClient.withId(id)
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(provider.redirect)
                            .scope("openid")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build();
                }
            };
        }
    }
}
