package vn.thanghang.platform.database;

import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.thanghang.platform.VarFolder;

/** The pool runs as the application role, migrations as the owner; the embedded server outlives both. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoExternalDatabase.class)
    EmbeddedServer embeddedServer(VarFolder folder) {
        return EmbeddedServer.openedIn(folder.path());
    }

    @Bean
    DatabaseAccess databaseAccess(Environment environment, ObjectProvider<EmbeddedServer> embedded) {
        EmbeddedServer server = embedded.getIfAvailable();
        return server != null
                ? server.access(EmbeddedServer.DATABASE)
                : ExternalServer.checked(settings(environment).external());
    }

    /** Closes nothing: the server is the application's. */
    @Bean(destroyMethod = "")
    OwnerDatabase ownerDatabase(DatabaseAccess access) {
        return new OwnerDatabase(access, null);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseAccess access) {
        return new AppRole(access.url(), access.app());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseAccess access) {
        return new OwnerRole(access.url(), access.owner());
    }

    @Bean
    FlywayConfigurationCustomizer rolePlaceholders(DatabaseAccess access) {
        return configuration -> configuration
                .placeholders(Map.of("appRole", access.app().name()))
                .initSql(OwnerDatabase.REACH_EVERYTHING);
    }

    /** A bean of its own kind is made by the framework; only what it hands out is bound to the person who asks. */
    @Bean
    static BeanPostProcessor connectionsAreScoped() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof ScopedConnections)
                        ? new ScopedConnections(pool)
                        : bean;
            }
        };
    }

    @Bean
    FlywayMigrationStrategy migrateModuleByModule() {
        return flyway -> ModuleMigrations.migrate(flyway.getConfiguration());
    }

    private static DatabaseSettings settings(Environment environment) {
        return new DatabaseSettings(
                environment.getRequiredProperty("thanghang.database.url"),
                environment.getProperty("thanghang.database.user", ""),
                environment.getProperty("thanghang.database.password", ""),
                environment.getProperty("thanghang.database.owner-user", ""),
                environment.getProperty("thanghang.database.owner-password", ""));
    }

    private record AppRole(String url, DatabaseAccess.Role role) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return role.name();
        }

        @Override
        public String getPassword() {
            return role.password();
        }
    }

    private record OwnerRole(String url, DatabaseAccess.Role role) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return role.name();
        }

        @Override
        public String getPassword() {
            return role.password();
        }

        @Override
        public @Nullable String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }

    static final class NoExternalDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("thanghang.database.url", "")
                    .isBlank();
        }
    }
}
