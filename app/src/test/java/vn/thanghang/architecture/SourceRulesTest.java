package vn.thanghang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Where text becomes a program for something else: SQL, patterns, formats, names of algorithms. Read from the sources. */
class SourceRulesTest {

    /** Statements put together from names that the program itself holds, each with its reason. */
    private static final Set<String> SQL_PUT_TOGETHER = Set.of(
            // one of four constants of the class, handed on
            "organisation/FactRows.java",
            // names of tables and columns as the database lists them, quoted
            "backup/Tables.java",
            "backup/TableShape.java",
            "backup/Restore.java",
            "backup/Backup.java",
            "backup/Installation.java");

    private static final Set<String> CRYPTO = Set.of(
            "Cipher",
            "MessageDigest",
            "Mac",
            "Signature",
            "KeyFactory",
            "KeyPairGenerator",
            "KeyGenerator",
            "KDF",
            "SecretKeyFactory",
            "KeyAgreement",
            "SSLContext");

    /** Patterns put together from words of the program itself. */
    private static final Set<String> PATTERNS_PUT_TOGETHER = Set.of(
            // one constant for each kind of code
            "organisation/CodeScheme.java",
            // three names of attributes
            "officialdocs/inspect/PartInspection.java");

    private record Call(String file, String owner, String method, List<? extends ExpressionTree> arguments) {}

    @Test
    void statementsAreConstantsAndValuesAreBound() throws IOException {
        var open = new ArrayList<String>();
        each((call, unit) -> {
            if (call.method.equals("sql") && !call.arguments.isEmpty() && !SQL_PUT_TOGETHER.contains(call.file)) {
                var statement = call.arguments.getFirst();
                if (!isConstant(statement)) {
                    open.add(call.file + ": " + statement);
                }
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void patternsAreConstantsOrQuoted() throws IOException {
        var open = new ArrayList<String>();
        var taking = Set.of("compile", "matches", "replaceAll", "replaceFirst", "split");
        each((call, unit) -> {
            boolean pattern = taking.contains(call.method) && !call.arguments.isEmpty();
            boolean compiles = call.method.equals("compile") && call.owner.equals("Pattern");
            boolean onText = !call.method.equals("compile");
            if (pattern
                    && !PATTERNS_PUT_TOGETHER.contains(call.file)
                    && !ofAnotherKind(call)
                    && (compiles || onText)
                    && !isConstant(call.arguments.getFirst())) {
                open.add(call.file + ": " + call.owner + "." + call.method + "(" + call.arguments.getFirst() + ")");
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void formatsAreConstants() throws IOException {
        var open = new ArrayList<String>();
        each((call, unit) -> {
            // The code of one-time passwords holds its number of digits in a constant.
            boolean format = call.method.equals("format") && call.owner.equals("String");
            if (format && !call.file.equals("access/Totp.java") && !isConstant(call.arguments.get(1))) {
                open.add(call.file + ": " + call.arguments.get(1));
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void onlyTheAlgorithmsOfTheInventoryAreUsed() throws IOException {
        var inventory = Files.readString(Path.of("..", "docs", "an-toan.md"), StandardCharsets.UTF_8);
        var used = new TreeSet<String>();
        each((call, unit) -> {
            if (call.method.equals("getInstance") && CRYPTO.contains(call.owner)) {
                used.add(call.arguments.getFirst().toString());
            }
        });
        // The code of one-time passwords takes the name as an argument (its test vectors know three), the key of the
        // checkpoints holds it in a constant, and a signature on trial takes that of its certificate.
        assertThat(used)
                .containsExactlyInAnyOrder(
                        "\"AES/GCM/NoPadding\"",
                        "\"SHA-256\"",
                        "\"Ed25519\"",
                        "\"HKDF-SHA256\"",
                        "algorithm",
                        "ALGORITHM",
                        "algorithm.getJCEId()");
        assertThat(inventory).contains("AES-256-GCM", "SHA-256", "Ed25519", "HKDF-SHA256", "HMAC-SHA-1", "Argon2id");
    }

    /** Calls of the same name that take no pattern. */
    private static boolean ofAnotherKind(Call call) {
        var first = call.arguments.getFirst();
        boolean maps = call.method.equals("replaceAll") && first instanceof LambdaExpressionTree;
        boolean verifies = call.method.equals("matches")
                && Set.of("passwords", "hashing", "encoder", "pattern").contains(call.owner);
        boolean byPattern = call.method.equals("split") && call.owner.equals(call.owner.toUpperCase(Locale.ROOT));
        return maps || verifies || byPattern;
    }

    private static boolean isConstant(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree _ -> true;
            case IdentifierTree name -> isConstantName(name.getName().toString());
            case MemberSelectTree member ->
                isConstantName(member.getIdentifier().toString());
            case BinaryTree both -> isConstant(both.getLeftOperand()) && isConstant(both.getRightOperand());
            case ParenthesizedTree inner -> isConstant(inner.getExpression());
            case ConditionalExpressionTree either ->
                isConstant(either.getTrueExpression()) && isConstant(either.getFalseExpression());
            case MethodInvocationTree call ->
                call.getMethodSelect() instanceof MemberSelectTree select
                        && (select.toString().equals("Pattern.quote")
                                || select.getIdentifier().contentEquals("formatted")
                                        && isConstant(select.getExpression()));
            default -> false;
        };
    }

    private static boolean isConstantName(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static void each(BiConsumer<Call, CompilationUnitTree> look) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var files = manager.getJavaFileObjectsFromPaths(sources());
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, files);
            for (CompilationUnitTree unit : task.parse()) {
                var name = unit.getSourceFile().getName().replaceAll(".*/vn/thanghang/", "");
                unit.accept(
                        new TreeScanner<Void, Void>() {
                            @Override
                            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                                if (call.getMethodSelect() instanceof MemberSelectTree select) {
                                    var method = select.getIdentifier().toString();
                                    var owner = select.getExpression().toString();
                                    look.accept(new Call(name, owner, method, call.getArguments()), unit);
                                }
                                return super.visitMethodInvocation(call, null);
                            }
                        },
                        null);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        var files = new ArrayList<Path>();
        for (var module : List.of("app", "official-docs", "audit-verifier")) {
            try (Stream<Path> walk = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                walk.filter(path -> path.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(400);
        return files;
    }
}
