package vn.thanghang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExternalServerIT {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void aRoleThatPassesTheWallIsRefused() throws SQLException {
        String app = database.access().app().name();
        for (String right : List.of("SUPERUSER", "BYPASSRLS")) {
            database.execute("ALTER ROLE " + app + " " + right);
            try {
                assertThatThrownBy(() -> ExternalServer.checked(database.access()))
                        .isInstanceOfSatisfying(
                                DatabaseUnavailable.class,
                                refused -> assertThat(refused.problem())
                                        .isEqualTo(DatabaseProblem.EXTERNAL_ROLE_TOO_STRONG));
            } finally {
                database.execute("ALTER ROLE " + app + " NO" + right);
            }
        }
    }

    @Test
    void anotherMachineIsReachedEncryptedOnly() {
        assertThatThrownBy(() -> ExternalServer.acceptWay(false, false))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refused -> assertThat(refused.problem()).isEqualTo(DatabaseProblem.EXTERNAL_NOT_ENCRYPTED));
        assertThatCode(() -> ExternalServer.acceptWay(true, false)).doesNotThrowAnyException();
        assertThatCode(() -> ExternalServer.acceptWay(false, true)).doesNotThrowAnyException();
    }

    @Test
    void theOrdinaryRolesAreTaken() {
        assertThat(ExternalServer.checked(database.access())).isEqualTo(database.access());
    }
}
