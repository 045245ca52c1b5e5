package vn.thanghang.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The walls around the application. The framework gives the firewall against malformed addresses, the token of forms
 * and the session in the database; who may do what is decided at the {@link Door} by the one policy table.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {

    private static final int SESSION_ID_BYTES = 32;

    @Bean
    SecurityFilterChain walls(HttpSecurity http) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens()))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, reason) ->
                        LostFormPages.answer(request, response, HttpServletResponse.SC_FORBIDDEN)))
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders() {
        return everywhere(new ResponseHeaders(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<Overload> overload(AccessSettings settings) {
        var filter = new FilterRegistrationBean<>(new Overload(settings.requestsAtOnce()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** Within {@link ResponseHeaders}, which gives the request its id, and around all walls. */
    @Bean
    FilterRegistrationBean<RefusedRequests> refusedRequests() {
        var filter = new FilterRegistrationBean<>(new RefusedRequests());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    WebMvcConfigurer doorAndArguments(
            ObjectProvider<Door> door,
            ObjectProvider<AccountLimit> limit,
            ObjectProvider<CurrentUserArgument> argument) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(door.getObject()).order(Ordered.HIGHEST_PRECEDENCE);
                registry.addInterceptor(limit.getObject());
                registry.addInterceptor(new OneValueEach());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(argument.getObject());
            }
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var raw = new byte[SESSION_ID_BYTES];
            random.nextBytes(raw);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
        };
    }

    @Bean
    ConversionService springSessionConversionService() {
        return TextOnly.conversion();
    }

    /** After the customizer of the framework, which knows its own table name only. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTables(AccessSettings settings) {
        return repository -> {
            repository.setTableName("access.web_session");
            repository.setDefaultMaxInactiveInterval(settings.idle());
            repository.setCreateSessionAttributeQuery("""
                    insert into access.web_session_attributes (session_primary_id, attribute_name, attribute_bytes)
                    values (?, ?, ?)
                    on conflict (session_primary_id, attribute_name)
                    do update set attribute_bytes = excluded.attribute_bytes
                    """);
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> everywhere(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD);
        registration.setOrder(order);
        return registration;
    }
}
