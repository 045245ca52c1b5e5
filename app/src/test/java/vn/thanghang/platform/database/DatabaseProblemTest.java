package vn.thanghang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseProblemTest {

    @ParameterizedTest
    @EnumSource
    void isWordedInBothLanguages(DatabaseProblem problem) {
        var failure = new DatabaseUnavailable(problem, "một", "hai", "ba");

        for (String part : new String[] {"", ".action"}) {
            String vietnamese = DatabaseFailureAnalyzer.words(failure, Locale.of("vi"), part);
            String english = DatabaseFailureAnalyzer.words(failure, Locale.ENGLISH, part);
            assertThat(vietnamese).isNotBlank().doesNotContain("{").isNotEqualTo(english);
            assertThat(english).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void neverTellsThePasswordOfAnExternalServer() {
        assertThat(ExternalServer.withoutParameters("jdbc:postgresql://u:secret@db/x?password=secret"))
                .isEqualTo("jdbc:postgresql://db/x");
    }

    @ParameterizedTest
    @CsvSource({"15,UTF8,EXTERNAL_TOO_OLD", "16,LATIN1,EXTERNAL_NOT_UTF8"})
    void refusesUnfitExternalServer(int major, String encoding, DatabaseProblem problem) {
        assertThatThrownBy(() -> ExternalServer.accept(major, encoding))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void findsTheArchiveOfBothProcessors() {
        assertThat(PostgresBinaries.archiveName("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archiveName("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        for (String arch : new String[] {"amd64", "aarch64"}) {
            assertThat(PostgresBinaries.class.getResource(PostgresBinaries.archiveName("Linux", arch)))
                    .as(arch)
                    .isNotNull();
        }
    }
}
