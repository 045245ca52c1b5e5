package vn.thanghang.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify}: checks an exported log against checkpoints and the public key, without database and network. */
@Command(
        name = "audit",
        description = "Nhật ký hệ thống: kiểm tra tính toàn vẹn.",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommand.Verify.class)
public final class AuditCommand {

    @Command(
            name = "verify",
            description = "Kiểm tra tệp nhật ký (JSONL) theo các mốc đã ký. Mã thoát: 0 nguyên vẹn, 2 có sai lệch.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Parameters(index = "0", description = "Tệp nhật ký, mỗi dòng một sự kiện.")
        private Path log = Path.of("");

        @Option(names = "--checkpoints", required = true, description = "Tệp hoặc thư mục các mốc đã ký.")
        private Path checkpoints = Path.of("");

        @Option(names = "--key", required = true, description = "Tệp khóa công khai.")
        private Path key = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            var open = CheckpointKey.parsePublic(Files.readString(key, StandardCharsets.US_ASCII));
            try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
                var verdict = LogCheck.check(lines.iterator(), read(checkpoints), open);
                print(verdict, spec.commandLine().getOut());
                return verdict.isIntact() ? 0 : 2;
            }
        }

        private static void print(LogVerdict verdict, PrintWriter out) {
            out.println("events " + verdict.size());
            out.println("root " + verdict.root());
            out.println("proven " + verdict.proven());
            for (var problem : verdict.problems()) {
                out.println("problem " + problem.kind() + " " + problem.from() + ".." + problem.to());
            }
            out.println(verdict.isIntact() ? "intact" : "broken");
            out.flush();
        }

        private static List<Checkpoint> read(Path place) throws IOException {
            var found = new ArrayList<Checkpoint>();
            if (Files.isDirectory(place)) {
                try (var files = Files.newDirectoryStream(place, "*.txt")) {
                    for (var file : files) {
                        found.addAll(Checkpoint.parseAll(Files.readString(file, StandardCharsets.UTF_8)));
                    }
                }
                return found;
            }
            return Checkpoint.parseAll(Files.readString(place, StandardCharsets.UTF_8));
        }
    }
}
