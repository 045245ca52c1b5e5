package vn.thanghang.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.thanghang.indexstats.composite.CompositeResult;
import vn.thanghang.indexstats.composite.DrawMatrix;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.SobolIndices;
import vn.thanghang.indexstats.composite.UncertainInput;
import vn.thanghang.indexstats.composite.UncertaintyAnalysis;

/** {@code composite}: builds a composite index from files, one CSV per step, with uncertainty and sensitivity. */
@Command(
        name = "composite",
        mixinStandardHelpOptions = true,
        description = "Tính chỉ số tổng hợp từ tệp số liệu, siêu dữ liệu và phương pháp; mỗi bước một tệp CSV.")
public final class CompositeCommand implements Callable<Integer> {

    private static final int BOOTSTRAPS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "DATA.csv: uCode và một cột cho mỗi chỉ tiêu.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path data;

    @Option(names = "--meta", required = true, description = "META.csv: iCode, Level, Parent, Direction, Weight, Type.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path meta;

    @Option(names = "--method", required = true, description = "METHOD.json: các bước theo thứ tự.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path method;

    @Option(names = "--out", required = true, description = "Thư mục kết quả.")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path out;

    @Option(names = "--uncertainty", description = "Số lần tính lại với các lựa chọn ngẫu nhiên.")
    private @Nullable Integer uncertaintyRuns;

    @Option(names = "--sensitivity", description = "N của phân tích độ nhạy: N × (số yếu tố + 2) lần tính.")
    private @Nullable Integer sensitivityRuns;

    @Option(names = "--draws", description = "Tệp CSV các lựa chọn của từng lần tính, thay cho --seed.")
    private @Nullable Path draws;

    @Option(names = "--seed", defaultValue = "1", description = "Hạt giống (mặc định ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        return CommandWords.guarded(spec, this::compute);
    }

    private void compute() {
        IndexFiles files = IndexFiles.read(CsvTable.read(meta), CsvTable.read(data));
        MethodFile methodFile = MethodFile.read(JsonPart.read(method), files.tree());
        CompositeResult result = Pipeline.run(methodFile.methodology(), files.data());
        ResultFiles output = new ResultFiles(out);
        output.write(result);
        if (uncertaintyRuns != null || sensitivityRuns != null || draws != null) {
            uncertainty(methodFile, files, output);
        }
    }

    private void uncertainty(MethodFile methodFile, IndexFiles files, ResultFiles output) {
        List<UncertainInput> inputs = methodFile.inputs();
        if (inputs.isEmpty()) {
            throw new StatisticsInputException(
                    "analysis.statistics.nothingUncertain", String.valueOf(method.getFileName()));
        }
        if (draws != null) {
            DrawMatrix matrix = DrawsFile.read(CsvTable.read(draws), inputs);
            run(methodFile, files, inputs, matrix, output);
            return;
        }
        if (uncertaintyRuns != null) {
            DrawMatrix matrix = DrawMatrix.random(uncertaintyRuns, inputs, seed);
            output.write(
                    UncertaintyAnalysis.run(methodFile.methodology(), files.data(), inputs, matrix), matrix.runs());
        }
        if (sensitivityRuns != null) {
            DrawMatrix matrix = DrawMatrix.sobol(sensitivityRuns, inputs, seed);
            UncertaintyAnalysis.Result result =
                    UncertaintyAnalysis.run(methodFile.methodology(), files.data(), inputs, matrix);
            output.write(inputs, SobolIndices.of(result.meanRankShifts(), inputs.size(), BOOTSTRAPS, seed));
        }
        spec.commandLine().getErr().println(CommandWords.vietnamese("analysis.statistics.seed", seed));
    }

    private void run(
            MethodFile methodFile,
            IndexFiles files,
            List<UncertainInput> inputs,
            DrawMatrix matrix,
            ResultFiles output) {
        if (sensitivityRuns != null && matrix.runs() != sensitivityRuns * (inputs.size() + 2)) {
            throw new StatisticsInputException(
                    "analysis.statistics.drawsRows",
                    String.valueOf(draws),
                    sensitivityRuns * (inputs.size() + 2),
                    matrix.runs());
        }
        UncertaintyAnalysis.Result result =
                UncertaintyAnalysis.run(methodFile.methodology(), files.data(), inputs, matrix);
        output.write(result, sensitivityRuns == null ? matrix.runs() : 2 * sensitivityRuns);
        if (sensitivityRuns != null) {
            output.write(inputs, SobolIndices.of(result.meanRankShifts(), inputs.size(), BOOTSTRAPS, seed));
        }
    }
}
