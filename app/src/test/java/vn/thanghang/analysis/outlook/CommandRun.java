package vn.thanghang.analysis.outlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.catalogue.reference.BadDataException;
import vn.thanghang.platform.BadInput;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Texts;

/** One run of a command into a file, its refusal worded as at the entrance of the program. */
record CommandRun(int exit, String refusal, @Nullable Path out) {

    static CommandRun of(Path folder, Object command, String... arguments) {
        StringBuilder refusal = new StringBuilder();
        CommandLine line = new CommandLine(command);
        line.setExecutionExceptionHandler((failure, ignored, parsed) -> {
            switch (failure) {
                case BadInput bad -> refusal.append(new Texts().in(Language.VI).of(bad.key(), bad.arguments()));
                case BadDataException bad -> refusal.append(bad.getMessage());
                default -> throw failure;
            }
            return 2;
        });
        Path out = folder.resolve("answer.json");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        return new CommandRun(line.execute(all.toArray(String[]::new)), refusal.toString(), out);
    }

    JsonNode json() throws IOException {
        if (exit != 0 || out == null) {
            throw new AssertionError("exit " + exit + ": " + refusal);
        }
        return JsonMapper.builder().build().readTree(Files.readAllBytes(out));
    }
}
