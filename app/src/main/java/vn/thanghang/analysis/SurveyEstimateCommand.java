package vn.thanghang.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.thanghang.indexstats.survey.EstimationMethod;

/** {@code survey-estimate}: estimates from survey microdata with the design a file describes. */
@Command(
        name = "survey-estimate",
        mixinStandardHelpOptions = true,
        description = "Ước lượng từ số liệu khảo sát theo thiết kế mẫu (tầng, cụm, quyền số).")
public final class SurveyEstimateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "Tệp CSV số liệu khảo sát, mỗi dòng một người trả lời.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path data;

    @Option(names = "--design", required = true, description = "DESIGN.json: thiết kế mẫu và các ước lượng cần tính.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path design;

    @Option(names = "--out", required = true, description = "Tệp CSV kết quả.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path out;

    @Override
    public Integer call() {
        return CommandWords.guarded(spec, this::compute);
    }

    private void compute() {
        JsonPart file = JsonPart.read(design);
        CsvTable table = CsvTable.read(data);
        EstimationMethod method = new DesignFile(file, table).method();
        SurveyRequests requests =
                new SurveyRequests(table, method, file.text("name", "design"), file.number("level", 0.95));
        int minRespondents = file.whole("minRespondents", 0);
        List<List<String>> lines = new ArrayList<>();
        for (JsonPart request : file.parts("estimates")) {
            requests.lines(request).forEach(line -> lines.add(line.fields(minRespondents)));
        }
        file.refuseUnread();
        ResultFiles.write(out, SurveyLine.HEADER, lines);
    }
}
