package vn.thanghang.reporting;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.analysis.AnalysisJson;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.ScoreTable;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.BadInput;

/** {@code analyse}: the analysis of one unit as JSON, or as the report in DOCX, PDF or HTML. */
@Command(
        name = "analyse",
        description = "Phân tích kết quả của một tỉnh, thành phố trong một năm.",
        mixinStandardHelpOptions = true)
public final class AnalyseCommand implements Callable<Integer> {

    private static final String PAPI = "PAPI";

    enum Format {
        json,
        docx,
        pdf,
        html
    }

    @Option(names = "--index", defaultValue = PAPI, description = "Chỉ số (mặc định ${DEFAULT-VALUE}).")
    private String index = PAPI;

    @Option(names = "--year", required = true, description = "Năm đánh giá.")
    private int year;

    @Option(names = "--unit", required = true, description = "Tỉnh, thành phố (có dấu hoặc không dấu).")
    private String unit = "";

    @Option(names = "--data", description = "Tệp CSV year,province,code,score thay cho số liệu đi kèm.")
    private @Nullable Path data;

    @Option(names = "--format", defaultValue = "json", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.json;

    @Option(names = "--out", description = "Tệp kết quả (mặc định: ra màn hình).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!index.equals(PAPI)) {
            throw new BadInput("reporting.command.unknownIndex", index);
        }
        IndexAnalyses analyses = read();
        if (analyses.edition(year).isEmpty()) {
            throw new BadInput("reporting.command.unknownYear", year, years(analyses.years()));
        }
        Province province = analyses.results().provinces().named(unit);
        if (province == null) {
            throw new BadInput("reporting.command.unknownUnit", unit);
        }
        emit(format == Format.json ? json(analyses, province) : document(analyses, province));
        return 0;
    }

    private IndexAnalyses read() {
        return data == null
                ? new IndexAnalyses(BundledResults.read(), BundledResults.readIndicators())
                : new IndexAnalyses(BundledResults.readScores(data), ScoreTable.of(List.of()));
    }

    private byte[] json(IndexAnalyses analyses, Province province) {
        AnalysisJson analysis =
                AnalysisJson.of(index, analyses.unit(year, province.name()).orElseThrow());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return (mapper.writeValueAsString(analysis) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] document(IndexAnalyses analyses, Province province) {
        OfficialDocument report =
                AnalysisReports.write(analyses, year, province).orElseThrow();
        return switch (format) {
            case docx -> new DocxWriter().write(report);
            case pdf -> new PdfWriter().write(report);
            case html -> new HtmlWriter().write(report).getBytes(StandardCharsets.UTF_8);
            case json -> throw new IllegalStateException("json is not a document");
        };
    }

    private void emit(byte[] bytes) {
        try {
            if (out == null) {
                PrintStream screen = System.out;
                screen.write(bytes);
                screen.flush();
            } else {
                Files.write(out, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String years(List<Integer> years) {
        return years.getFirst() + "–" + years.getLast();
    }
}
