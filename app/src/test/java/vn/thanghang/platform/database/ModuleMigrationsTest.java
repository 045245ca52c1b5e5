package vn.thanghang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleMigrationsTest {

    @Test
    void everyFolderOfScriptsHasItsTurn() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            List<String> names =
                    folders.map(Path::getFileName).map(Path::toString).toList();

            assertThat(names).isNotEmpty().isSubsetOf(ModuleMigrations.IN_ORDER);
        }
    }

    @Test
    void keepsOneHistoryPerModule() {
        assertThat(ModuleMigrations.IN_ORDER.stream().map(ModuleMigrations::historyTable))
                .doesNotHaveDuplicates()
                .contains("flyway_schema_history", "flyway_schema_history_audit");
    }
}
