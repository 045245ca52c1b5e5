package vn.thanghang;

import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.thanghang.catalogue.reference.BadDataException;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.platform.BadInput;
import vn.thanghang.platform.database.DatabaseUnavailable;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Words for what stops a command. Bad input ends with 2 and says what is wrong where; anything else is a fault, 1. */
final class CommandErrors implements IExecutionExceptionHandler {

    private static final int FAULT = 1;
    private static final int BAD_INPUT = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Text text = new Texts().in(Language.VI);
        String message = switch (failure) {
            case BadInput bad -> text.of(bad.key(), bad.arguments());
            case BadDataException bad -> badData(text, bad);
            case IndexStatsException bad ->
                coded(text, bad.code(), bad.arguments().toArray());
            case DatabaseUnavailable bad ->
                text.of(bad.problem().key(), bad.arguments().toArray());
            case DocumentException bad -> coded(text, bad.code().name(), bad.toString());
            default -> null;
        };
        if (message == null) {
            command.getErr().println(text.of("commands.fault", failure.toString()));
            failure.printStackTrace(command.getErr());
            return FAULT;
        }
        command.getErr().println(message);
        return BAD_INPUT;
    }

    private static String badData(Text text, BadDataException bad) {
        String reason = text.of("commands.bad." + bad.reason().name());
        return bad.row() == 0
                ? text.of("commands.badFile", bad.file(), reason)
                : text.of(
                        "commands.badCell",
                        bad.file(),
                        bad.row(),
                        bad.column(),
                        Objects.requireNonNullElse(bad.value(), ""),
                        reason);
    }

    private static String coded(Text text, String code, Object... arguments) {
        return text.of("commands.refused", code, Arrays.toString(arguments));
    }
}
