package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every line about sign-in, sessions and rights in the list of bad inputs has a test; the list says which. */
class ListedFaultsTest {

    /** What happens when somebody tries it. Line 61 is about a provider of identities, which is another room's. */
    private static final Map<Integer, String> LINES = new TreeMap<>(Map.ofEntries(
            Map.entry(44, "a hundred wrong passwords"),
            Map.entry(45, "an account that exists and one that does not"),
            Map.entry(46, "a code used again within its half minute"),
            Map.entry(47, "the password only, then a deep link"),
            Map.entry(48, "a passkey from another origin"),
            Map.entry(49, "a session id fixed before sign-in"),
            Map.entry(50, "the cookie after signing out"),
            Map.entry(51, "an account disabled while its owner works"),
            Map.entry(52, "a role ended while its holder works"),
            Map.entry(53, "a long form after the session is over"),
            Map.entry(54, "an id of something that belongs to others"),
            Map.entry(55, "hidden fields that set a state or an owner"),
            Map.entry(56, "a name that comes twice"),
            Map.entry(57, "rights given to oneself"),
            Map.entry(58, "the last administrator leaves"),
            Map.entry(59, "a form without the token, or from elsewhere"),
            Map.entry(60, "headers that pretend another visitor, address or method"),
            Map.entry(62, "a target outside after sign-in"),
            Map.entry(63, "data that are not public, asked by nobody")));

    @Test
    void everyLineHasATest() {
        var tests = tests();
        LINES.forEach((line, what) ->
                System.out.println(line + " " + what + ": " + String.join(", ", tests.getOrDefault(line, Set.of()))));
        assertThat(tests.keySet()).containsAll(LINES.keySet());
    }

    private static Map<Integer, Set<String>> tests() {
        var tests = new TreeMap<Integer, Set<String>>();
        for (var type : new ClassFileImporter().importPath(Path.of("target", "test-classes"))) {
            for (var method : type.getMethods()) {
                if (method.isAnnotatedWith(ListedFault.class)) {
                    note(method, tests);
                }
            }
        }
        return tests;
    }

    private static void note(JavaMethod method, Map<Integer, Set<String>> tests) {
        boolean runs = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .collect(Collectors.toSet())
                .stream()
                .anyMatch(name -> name.equals("Test") || name.equals("ParameterizedTest"));
        assertThat(runs).as("%s is no test", method.getFullName()).isTrue();
        for (int line : method.getAnnotationOfType(ListedFault.class).value()) {
            tests.computeIfAbsent(line, _ -> new TreeSet<>())
                    .add(method.getOwner().getSimpleName() + "." + method.getName());
        }
    }
}
