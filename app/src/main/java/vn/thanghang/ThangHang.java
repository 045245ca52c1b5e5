package vn.thanghang;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;
import vn.thanghang.analysis.CompositeCommand;
import vn.thanghang.analysis.SurveyEstimateCommand;
import vn.thanghang.analysis.outlook.ForecastCommand;
import vn.thanghang.analysis.outlook.PathCommand;
import vn.thanghang.analysis.outlook.SimulateCommand;
import vn.thanghang.audit.AuditCommand;
import vn.thanghang.backup.BackupCommand;
import vn.thanghang.backup.ExportCommand;
import vn.thanghang.backup.ImportCommand;
import vn.thanghang.backup.RestoreCommand;
import vn.thanghang.catalogue.workbook.ImportCheckCommand;
import vn.thanghang.directive.EdXmlCommand;
import vn.thanghang.directive.ReadDocumentCommand;
import vn.thanghang.directive.SignPaperCommand;
import vn.thanghang.directive.VerifySignatureCommand;
import vn.thanghang.directive.WriteDocumentCommand;
import vn.thanghang.platform.database.DatabaseUnavailable;
import vn.thanghang.reporting.AnalyseCommand;

/**
 * The one entrance: {@code serve} starts the application, every other command exits without Spring; only those of the
 * whole installation ({@code backup}, {@code restore}, {@code export}, {@code import}) touch the database.
 */
@SpringBootApplication
public class ThangHang {

    /** Exit codes of every command: 0 done (findings included), 2 bad input, 1 fault. */
    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Root());
        commands.setExpandAtFiles(false);
        commands.setExecutionExceptionHandler(new CommandErrors());
        int exitCode = commands.execute(args);
        // A serving process lives on in its own threads.
        if (!(commands.getParseResult() != null
                && commands.getParseResult().hasSubcommand()
                && commands.getParseResult().subcommand().commandSpec().userObject() instanceof Serve
                && exitCode == 0)) {
            System.exit(exitCode);
        }
    }

    @Command(
            name = "thanghang",
            description = "Từ kết quả chỉ số hằng năm đến việc được làm và chứng minh được.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            subcommands = {
                Serve.class,
                AnalyseCommand.class,
                SimulateCommand.class,
                PathCommand.class,
                ForecastCommand.class,
                ImportCheckCommand.class,
                CompositeCommand.class,
                SurveyEstimateCommand.class,
                ReadDocumentCommand.class,
                WriteDocumentCommand.class,
                VerifySignatureCommand.class,
                SignPaperCommand.class,
                EdXmlCommand.class,
                AuditCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                ExportCommand.class,
                ImportCommand.class
            })
    static final class Root {}

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String packaged = ThangHang.class.getPackage().getImplementationVersion();
            return new String[] {"Thăng Hạng " + (packaged == null ? "(chưa đóng gói)" : packaged)};
        }
    }

    @Command(name = "serve", description = "Khởi động hệ thống (web).", mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {

        private static final int NOT_STARTED = 2;

        private static final Set<String> PLAYED = Set.of("2023", "2026");

        @Option(
                names = "--demo",
                arity = "0..1",
                fallbackValue = "2023",
                description = "Dữ liệu minh họa: 2023 (Trà Vinh, mặc định) hoặc 2026 (Vĩnh Long sau sắp xếp).")
        private @Nullable String demo;

        @Unmatched
        private String[] springArguments = {};

        @Override
        public Integer call() {
            SpringApplication application = new SpringApplication(ThangHang.class);
            if (demo != null) {
                if (!PLAYED.contains(demo)) {
                    throw new ParameterException(
                            new CommandLine(this), "--demo: chỉ có 2023 hoặc 2026, không có " + demo + ".");
                }
                application.setAdditionalProfiles("demo");
                application.setDefaultProperties(Map.of("thanghang.demonstration", demo));
            }
            try {
                application.run(springArguments);
                return 0;
            } catch (RuntimeException failed) {
                if (isExplained(failed)) {
                    return NOT_STARTED;
                }
                throw failed;
            }
        }

        /** The framework has printed its words by then; a stack trace would only bury them. */
        private static boolean isExplained(Throwable failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException || cause instanceof DatabaseUnavailable) {
                    return true;
                }
            }
            return false;
        }
    }
}
