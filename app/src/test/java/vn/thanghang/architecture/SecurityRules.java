package vn.thanghang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the house does in named places only, or nowhere: each place is listed with what it needs it for. */
final class SecurityRules {

    /** Speaks to the server it has just started on this machine, for the start-up cache. */
    private static final String TRIAL_START = "vn.thanghang.platform.TrialStart";

    /** Speaks to the scanner that the installation has named. */
    private static final String SCANNER = "vn.thanghang.platform.files.Clamd";

    private static final Set<String> MAY_START_PROCESSES = Set.of(
            // the programs of the embedded PostgreSQL
            "vn.thanghang.platform.database.ServerAccount",
            "vn.thanghang.platform.database.ServerFolder",
            "vn.thanghang.platform.database.ServerProcess",
            // the process that reads untrusted files
            "vn.thanghang.directive.ReadingCommand",
            "vn.thanghang.directive.ReadingProcess",
            "vn.thanghang.platform.limited.LimitedCommand",
            "vn.thanghang.platform.limited.LimitedProcess");

    private static final Set<String> SPEAKS_TO_OTHERS = Set.of(
            "java.net.http.HttpClient",
            "java.net.HttpURLConnection",
            "java.net.URLConnection",
            "java.net.Socket",
            "java.net.DatagramSocket",
            "java.nio.channels.SocketChannel",
            "org.springframework.web.client.RestClient",
            "org.springframework.web.client.RestTemplate",
            "org.springframework.web.reactive.function.client.WebClient");

    private static final Set<String> RUNS_TEXT = Set.of(
            "javax.script.ScriptEngineManager",
            "org.springframework.expression.spel.standard.SpelExpressionParser",
            "gg.jte.resolve.DirectoryCodeResolver",
            "java.beans.XMLDecoder",
            "java.io.ObjectInputStream",
            "groovy.lang.GroovyShell");

    private static final Set<String> XML_FACTORIES = Set.of(
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.parsers.SAXParserFactory",
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.transform.TransformerFactory",
            "javax.xml.validation.SchemaFactory",
            "javax.xml.xpath.XPathFactory");

    static final ArchRule NOTHING_SPEAKS_TO_OTHERS = noClasses()
            .that(describe(
                    "are not the trial start",
                    type -> !type.getName().startsWith(TRIAL_START)
                            && !type.getName().startsWith(SCANNER)
                            && !type.getPackageName().startsWith("vn.thanghang.access.oidc")))
            .should()
            .accessTargetWhere(describe("opens a connection", SecurityRules::opensAConnection))
            .because("an address that somebody typed must never be fetched; there is nothing to fetch with");

    static final ArchRule NOTHING_RUNS_TEXT = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "evaluates text or reads objects from bytes",
                    access -> RUNS_TEXT.contains(access.getTargetOwner().getName())
                            || access.getTargetOwner().getName().equals("gg.jte.TemplateEngine")
                                    && access.getTarget().getName().equals("create")))
            .because("what people type is data");

    static final ArchRule NO_NAMING_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.naming..", "org.springframework.jndi..")
            .because("the house looks up no names");

    static final ArchRule MAIL_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thanghang.platform.mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "javax.mail..")
            .because("mail leaves by the outbox, to the one server that was named");

    static final ArchRule PROCESSES_IN_NAMED_PLACES = noClasses()
            .that(describe(
                    "may not start programs",
                    type -> !MAY_START_PROCESSES.contains(type.getName().replaceAll("\\$.*", ""))))
            .should()
            .accessTargetWhere(describe("starts a program", SecurityRules::startsAProgram))
            .because("programs are started with fixed words in named places");

    static final ArchRule XML_IN_ONE_PLACE = noClasses()
            .that(describe(
                    "are not the guarded reader",
                    type -> !type.getName().equals("vn.thanghang.officialdocs.edxml.XmlTree")))
            .should()
            .accessTargetWhere(describe(
                    "makes a reader of XML",
                    access -> XML_FACTORIES.contains(access.getTargetOwner().getName())))
            .because("one reader of XML, without document types and entities");

    static final ArchRule SECRETS_FROM_SECURE_RANDOM = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.thanghang.access..",
                    "vn.thanghang.audit..",
                    "vn.thanghang.backup..",
                    "vn.thanghang.platform.database..",
                    "vn.thanghang.platform.web..")
            .should()
            .accessTargetWhere(describe("draws from a guessable source", SecurityRules::drawsGuessably))
            .because("what must not be guessed comes from SecureRandom");

    private SecurityRules() {}

    private static boolean opensAConnection(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return SPEAKS_TO_OTHERS.contains(owner)
                || owner.equals("java.net.URL")
                        && Set.of("openStream", "openConnection").contains(name);
    }

    private static boolean startsAProgram(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return owner.equals("java.lang.ProcessBuilder")
                        && Set.of("<init>", "start").contains(name)
                || owner.equals("java.lang.Runtime") && name.equals("exec");
    }

    private static boolean drawsGuessably(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom")
                        .contains(owner)
                || owner.equals("java.lang.Math")
                        && access.getTarget().getName().equals("random");
    }
}
