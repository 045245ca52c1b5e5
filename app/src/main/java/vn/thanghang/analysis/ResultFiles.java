package vn.thanghang.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.indexstats.composite.CompositeResult;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Note;
import vn.thanghang.indexstats.composite.SobolIndices;
import vn.thanghang.indexstats.composite.StepResult;
import vn.thanghang.indexstats.composite.UncertainInput;
import vn.thanghang.indexstats.composite.UncertaintyAnalysis;

/** Writes the tables of a composite index, one CSV each, numbers at full precision and missing values empty. */
final class ResultFiles {

    private final Path folder;

    ResultFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(CompositeResult result) {
        result.tables().forEach((name, table) -> write(name, table, byRow(table)));
        IndicatorTable scores = result.scores();
        IndicatorTable ranks = CompositeResult.ranks(scores);
        List<Integer> byRank = IntStream.range(0, scores.units().size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        ranks.column(ranks.indicators().getFirst())[a],
                        ranks.column(ranks.indicators().getFirst())[b]))
                .toList();
        List<String> header = new ArrayList<>(List.of("uCode", "Rank"));
        header.addAll(scores.indicators());
        List<List<String>> lines = new ArrayList<>();
        for (int row : byRank) {
            String unit = scores.units().get(row);
            List<String> line = new ArrayList<>(List.of(unit));
            line.add(text(ranks.value(unit, ranks.indicators().getFirst())));
            scores.indicators().forEach(code -> line.add(text(scores.value(unit, code))));
            lines.add(line);
        }
        write("results", header, lines);
        List<String> order = new ArrayList<>(scores.indicators());
        result.raw().indicators().forEach(order::add);
        IndicatorTable all = CompositeResult.ranks(result.last().select(order));
        write("ranks", all, byRank);
        writeSteps(result);
    }

    private void writeSteps(CompositeResult result) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (StepResult step : result.steps()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("stage", step.step().stage());
            entry.put("parameters", step.step().toString());
            entry.put("units", step.table().units().size());
            entry.put("detail", step.detail());
            entry.put("notes", step.notes());
            steps.add(entry);
        }
        List<Note> notes = result.notes();
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.write(folder.resolve("steps.json"), mapper.writeValueAsBytes(Map.of("steps", steps, "notes", notes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(UncertaintyAnalysis.Result result, int firstRuns) {
        List<List<String>> lines = new ArrayList<>();
        for (UncertaintyAnalysis.RankDistribution line : result.rankDistributions(firstRuns)) {
            lines.add(List.of(
                    line.unit(),
                    line.nominal() == 0 ? "" : Integer.toString(line.nominal()),
                    text(line.mean()),
                    text(line.median()),
                    text(line.q5()),
                    text(line.q95())));
        }
        write("uncertainty", List.of("uCode", "Nominal", "Mean", "Median", "Q5", "Q95"), lines);
        List<String> header = new ArrayList<>(List.of("uCode", "Nominal"));
        IntStream.rangeClosed(1, result.runs()).forEach(run -> header.add("r_" + run));
        List<List<String>> scores = new ArrayList<>();
        List<List<String>> ranks = new ArrayList<>();
        for (int unit = 0; unit < result.units().size(); unit++) {
            List<String> score = new ArrayList<>(List.of(result.units().get(unit), text(result.nominalScore(unit))));
            List<String> rank = new ArrayList<>(List.of(result.units().get(unit), rank(result.nominalRank(unit))));
            for (int run = 0; run < result.runs(); run++) {
                score.add(text(result.score(run, unit)));
                rank.add(rank(result.rank(run, unit)));
            }
            scores.add(score);
            ranks.add(rank);
        }
        write("uncertainty-scores", header, scores);
        write("uncertainty-ranks", header, ranks);
    }

    void write(List<UncertainInput> inputs, SobolIndices[] indices) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < indices.length; i++) {
            SobolIndices line = indices[i];
            lines.add(List.of(
                    inputs.get(i).name(),
                    text(line.first()),
                    text(line.total()),
                    text(line.firstLow()),
                    text(line.firstHigh()),
                    text(line.totalLow()),
                    text(line.totalHigh())));
        }
        write("sensitivity", List.of("Variable", "Si", "STi", "Si_q5", "Si_q95", "STi_q5", "STi_q95"), lines);
    }

    private static List<Integer> byRow(IndicatorTable table) {
        return IntStream.range(0, table.units().size()).boxed().toList();
    }

    private void write(String name, IndicatorTable table, List<Integer> order) {
        List<String> header = new ArrayList<>(List.of("uCode"));
        header.addAll(table.indicators());
        List<double[]> columns = table.indicators().stream().map(table::column).toList();
        List<List<String>> lines = new ArrayList<>();
        for (int row : order) {
            List<String> line = new ArrayList<>(List.of(table.units().get(row)));
            columns.forEach(column -> line.add(text(column[row])));
            lines.add(line);
        }
        write(name, header, lines);
    }

    private void write(String name, List<String> header, List<List<String>> lines) {
        write(folder.resolve(name + ".csv"), header, lines);
    }

    static void write(Path file, List<String> header, List<List<String>> lines) {
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            writer.writeRecord(header);
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : Integer.toString(rank);
    }

    /** The shortest text that reads back as the same number; whole numbers without a point; empty when missing. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
