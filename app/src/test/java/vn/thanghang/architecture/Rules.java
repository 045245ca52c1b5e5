package vn.thanghang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** The rules of the house that the compiler cannot see. */
final class Rules {

    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    static final ArchRule WEB_POINTS_INWARDS = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "vn.thanghang.jte..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.thanghang..web..")
            .because("pages know the use cases, never the other way round");

    static final ArchRule VALUES_ARE_PLAIN = noClasses()
            .that(describe("are records, enums or sealed outside web", Rules::isValueOutsideWeb))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .or(resideInAPackage("jakarta.."))
                    .or(resideInAPackage("java.sql..")))
            .because("a value of the domain must not know how it is stored or served");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .accessTargetWhere(describe("reads the clock of the machine", Rules::readsMachineClock))
            .because("time is an argument: an injected Clock");

    static final ArchRule NO_DEFAULT_LOCALE_ZONE_OR_CHARSET = noClasses()
            .should()
            .accessTargetWhere(describe("uses a default locale, zone or charset", Rules::usesDefault))
            .because("the same input must give the same bytes on every machine");

    static final ArchRule RANDOMNESS_HAS_A_SEED = noClasses()
            .should()
            .accessTargetWhere(describe("draws without a seed", Rules::drawsWithoutSeed))
            .because("a result must be reproducible; secrets come from SecureRandom");

    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .resideInAPackage("..web..");

    private Rules() {}

    private static boolean isValueOutsideWeb(JavaClass type) {
        boolean value = type.isRecord() || type.isEnum() || isSealed(type);
        boolean web = type.getPackageName().contains(".web");
        return value && !web && type.getEnclosingClass().map(Rules::isPlain).orElse(true);
    }

    /** A record nested in a store or a configuration is part of that class, not of the domain. */
    private static boolean isPlain(JavaClass enclosing) {
        return enclosing.isRecord() || enclosing.isInterface() || enclosing.isEnum();
    }

    private static boolean isSealed(JavaClass type) {
        try {
            return type.reflect().isSealed();
        } catch (NoClassDefFoundError missing) {
            return false;
        }
    }

    private static boolean readsMachineClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis");
        }
        if (owner.equals(Clock.class.getName())) {
            // Only the platform makes the clock of the house.
            return name.startsWith("system")
                    && !access.getOriginOwner().getPackageName().startsWith("vn.thanghang.platform");
        }
        return TIME_TYPES.contains(owner) && name.equals("now") && !takes(access, Clock.class);
    }

    private static boolean usesDefault(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.String" ->
                Set.of("toLowerCase", "toUpperCase", "format", "formatted").contains(name)
                                && !takes(access, Locale.class)
                        || name.equals("getBytes") && parameters(access).isEmpty();
            case "java.util.Locale" -> name.equals("getDefault");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
            case "java.io.FileReader",
                    "java.io.FileWriter",
                    "java.io.InputStreamReader",
                    "java.io.OutputStreamWriter" -> name.equals("<init>") && !takes(access, Charset.class);
            default -> false;
        };
    }

    private static boolean drawsWithoutSeed(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.util.Random")
                        && name.equals("<init>")
                        && parameters(access).isEmpty()
                || owner.equals("java.util.concurrent.ThreadLocalRandom");
    }

    private static boolean takes(JavaAccess<?> access, Class<?> type) {
        return parameters(access).stream()
                .anyMatch(parameter -> parameter.getName().equals(type.getName()));
    }

    private static java.util.List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes()
                : java.util.List.of();
    }

    static DescribedPredicate<JavaClass> hidden() {
        return describe("hidden", type -> !type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
