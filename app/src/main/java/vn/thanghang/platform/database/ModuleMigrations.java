package vn.thanghang.platform.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Runs the scripts of {@code db/migration/__root}, then of each module in the order data flows, each with a history
 * table of its own, so that one module's versions never collide with another's.
 */
final class ModuleMigrations {

    static final String ROOT = "__root";

    /** The order drawn in the architecture; a folder that is not named here fails a test. */
    static final List<String> IN_ORDER = List.of(
            ROOT,
            "platform",
            "audit",
            "organisation",
            "access",
            "calendar",
            "catalogue",
            "analysis",
            "directive",
            "assignment",
            "remediation",
            "oversight",
            "accountability",
            "reporting");

    private static final String FOLDER = "db/migration/";

    private ModuleMigrations() {}

    static void migrate(Configuration common) {
        for (String module : IN_ORDER) {
            if (hasScripts(common.getClassLoader(), module)) {
                Flyway.configure(common.getClassLoader())
                        .configuration(common)
                        .locations("classpath:" + FOLDER + module)
                        .table(historyTable(module))
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
            }
        }
    }

    static String historyTable(String module) {
        return module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module;
    }

    private static boolean hasScripts(ClassLoader loader, String module) {
        return loader.getResource(FOLDER + module) != null;
    }
}
