package vn.thanghang.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The page shell alone, without database and without sign-in, to look at pages while they are drawn. Not annotated as a
 * configuration, so that no scan of the application finds it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"vn.thanghang.platform.web", "vn.thanghang.platform.text", "vn.thanghang.analysis"},
        // Asks the database how it is, and here is none.
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.HealthController"))
@Import(ShellServer.Somebody.class)
public final class ShellServer {

    private ShellServer() {}

    /** Somebody is signed in while {@code shell.signed-in} is set. */
    static final class Somebody implements Viewer {

        private final Environment environment;

        Somebody(Environment environment) {
            this.environment = environment;
        }

        @Override
        public @Nullable String name() {
            return environment.getProperty("shell.signed-in");
        }

        @Override
        public boolean mayOpen(String path) {
            return true;
        }
    }

    public static void main(String[] arguments) {
        start(8099);
    }

    public static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(ShellServer.class)
                .run("--server.port=" + port, "--thanghang.web.demo=true");
    }
}
