package vn.thanghang.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Runs a statistics command and words what stops it: bad input ends with 2 and says what is wrong where. */
final class CommandWords {

    private static final int BAD_INPUT = 2;

    private CommandWords() {}

    static int guarded(CommandSpec spec, Runnable work) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            work.run();
            return 0;
        } catch (StatisticsInputException bad) {
            err.println(vietnamese(bad.key(), bad.arguments()));
        } catch (IndexStatsException bad) {
            err.println(refusal(bad));
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (!(cause instanceof FileSystemException)) {
                throw e;
            }
            err.println(vietnamese("analysis.statistics.cannotWrite", String.valueOf(cause.getMessage())));
        }
        return BAD_INPUT;
    }

    static String vietnamese(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new Texts().in(Language.VI).of(key, texts);
    }

    private static String refusal(IndexStatsException bad) {
        Text text = new Texts().in(Language.VI);
        String key = "analysis.statistics.refused." + bad.code();
        String arguments = bad.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return text.has(key)
                ? text.of("analysis.statistics.refusedBecause", text.of(key), arguments)
                : text.of("analysis.statistics.refusedCode", bad.code(), arguments);
    }
}
