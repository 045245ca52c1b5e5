package vn.thanghang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods stay small enough to be read in one look: the limits of docs/architecture.md. */
class SizesTest {

    private static final int APP_FILE_LINES = 300;
    private static final int LIBRARY_FILE_LINES = 500;
    private static final int METHOD_LINES = 40;
    private static final int KERNEL_METHOD_LINES = 60;
    private static final int TEMPLATE_LINES = 100;

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources("src/main/java", ".java")) {
            int limit = file.toString().contains("app/src") ? APP_FILE_LINES : LIBRARY_FILE_LINES;
            collectLonger(file, limit, tooLong);
        }
        for (Path file : sources("src/main/jte", ".jte")) {
            collectLonger(file, TEMPLATE_LINES, tooLong);
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        List<Path> files = sources("src/main/java", ".java");
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                boolean kernel = unit.getSourceFile().getName().contains("index-stats");
                unit.accept(
                        new MethodLengths(unit, positions, kernel ? KERNEL_METHOD_LINES : METHOD_LINES, tooLong), null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static void collectLonger(Path file, int limit, List<String> tooLong) throws IOException {
        long lines;
        try (Stream<String> stream = Files.lines(file, StandardCharsets.UTF_8)) {
            lines = stream.count();
        }
        if (lines > limit) {
            tooLong.add(file + ": " + lines + " lines, at most " + limit);
        }
    }

    private static List<Path> sources(String folder, String ending) throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>();
        for (String module : List.of("index-stats", "official-docs", "app")) {
            Path sources = root.resolve(module).resolve(folder);
            if (Files.isDirectory(sources)) {
                try (Stream<Path> walk = Files.walk(sources)) {
                    walk.filter(path -> path.toString().endsWith(ending))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static final class MethodLengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int limit;
        private final List<String> tooLong;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, int limit, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.limit = limit;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long first = line(positions.getStartPosition(unit, method.getBody()));
                long last = line(positions.getEndPosition(unit, method.getBody()));
                if (last - first + 1 > limit) {
                    tooLong.add(unit.getSourceFile().getName() + "#" + method.getName() + ": " + (last - first + 1)
                            + " lines, at most " + limit);
                }
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
