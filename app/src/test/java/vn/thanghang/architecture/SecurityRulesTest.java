package vn.thanghang.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.thanghang.architecture.fixture.inner.BreaksTheSecurityRules;

/**
 * Each rule against the house, and against a fixture that breaks it, so that no rule passes because it is empty (but for
 * the rule of random numbers, which concerns packages no fixture stands in).
 */
class SecurityRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thanghang");

    private static final JavaClasses FIXTURE = new ClassFileImporter().importClasses(BreaksTheSecurityRules.class);

    @Test
    void nothingFetchesAnAddress() {
        holds(SecurityRules.NOTHING_SPEAKS_TO_OTHERS);
    }

    @Test
    void nothingEvaluatesTextOrReadsObjects() {
        holds(SecurityRules.NOTHING_RUNS_TEXT);
    }

    @Test
    void nothingLooksUpNames() {
        holds(SecurityRules.NO_NAMING_SERVICE);
    }

    @Test
    void mailLeavesByTheOutboxOnly() {
        holds(SecurityRules.MAIL_IN_ONE_PLACE);
    }

    @Test
    void programsAreStartedInNamedPlacesOnly() {
        holds(SecurityRules.PROCESSES_IN_NAMED_PLACES);
    }

    @Test
    void xmlIsReadByTheOneGuardedReader() {
        holds(SecurityRules.XML_IN_ONE_PLACE);
    }

    @Test
    void whatMustNotBeGuessedComesFromSecureRandom() {
        SecurityRules.SECRETS_FROM_SECURE_RANDOM.check(HOUSE);
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
        assertThatThrownBy(() -> rule.check(FIXTURE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(BreaksTheSecurityRules.class.getSimpleName());
    }
}
