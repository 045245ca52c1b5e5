package vn.thanghang.platform.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

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
                of(module, common).load().migrate();
            }
        }
    }

    /** Brings the modules named to the versions named, and leaves the others as they are. */
    static void migrate(Configuration common, Map<String, String> versions) {
        for (String module : IN_ORDER) {
            @Nullable String version = versions.get(module);
            if (version != null) {
                of(module, common).target(version).load().migrate();
            }
        }
    }

    /** The newest version of each module that this program knows. */
    static Map<String, String> newest(Configuration common) {
        var versions = new TreeMap<String, String>();
        for (String module : IN_ORDER) {
            if (hasScripts(common.getClassLoader(), module)) {
                for (MigrationInfo each : of(module, common).load().info().all()) {
                    versions.put(module, each.getVersion().getVersion());
                }
            }
        }
        return versions;
    }

    private static FluentConfiguration of(String module, Configuration common) {
        return Flyway.configure(common.getClassLoader())
                .configuration(common)
                .locations("classpath:" + FOLDER + module)
                .table(historyTable(module))
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    static String historyTable(String module) {
        return module.equals(ROOT) ? "flyway_schema_history" : "flyway_schema_history_" + module;
    }

    /** The module a history table belongs to; the opposite of {@link #historyTable}. */
    static String module(String historyTable) {
        return historyTable.equals(historyTable(ROOT))
                ? ROOT
                : historyTable.substring(historyTable(ROOT).length() + 1);
    }

    private static boolean hasScripts(ClassLoader loader, String module) {
        return loader.getResource(FOLDER + module) != null;
    }
}
