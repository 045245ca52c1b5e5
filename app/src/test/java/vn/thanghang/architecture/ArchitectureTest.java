package vn.thanghang.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import vn.thanghang.ThangHang;
import vn.thanghang.architecture.fixture.inner.BreaksTheRules;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/jte/"))
            .importPackages("vn.thanghang");

    private static final JavaClasses FIXTURE =
            new ClassFileImporter().importPackages("vn.thanghang.architecture.fixture");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("WebPointsInwards", Rules.WEB_POINTS_INWARDS),
                Arguments.of("ValuesArePlain", Rules.VALUES_ARE_PLAIN),
                Arguments.of("TimeComesFromAClock", Rules.TIME_COMES_FROM_A_CLOCK),
                Arguments.of("NoDefaultLocaleZoneOrCharset", Rules.NO_DEFAULT_LOCALE_ZONE_OR_CHARSET),
                Arguments.of("RandomnessHasASeed", Rules.RANDOMNESS_HAS_A_SEED),
                Arguments.of("ControllersLiveInWeb", Rules.CONTROLLERS_LIVE_IN_WEB));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void houseKeepsTheRule(String name, ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void fixtureBreaksTheRule(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(FIXTURE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(BreaksTheRules.class.getSimpleName());
    }

    @Test
    void modulesKeepTheArrowsOfThePlan() {
        // The two libraries share the base package but are Maven modules: the compiler guards their arrows. The
        // compiled templates are the drawing side of the web packages and no module of their own.
        ApplicationModules modules = ApplicationModules.of(
                ThangHang.class,
                resideInAnyPackage("vn.thanghang.indexstats..", "vn.thanghang.officialdocs..", "vn.thanghang.jte.."));
        assertThat(modules.stream()).isNotEmpty();
        modules.verify();
    }
}
