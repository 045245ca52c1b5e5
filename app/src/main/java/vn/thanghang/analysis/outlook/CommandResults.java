package vn.thanghang.analysis.outlook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.catalogue.reference.BundledFormulas;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.ScoreTable;
import vn.thanghang.indexstats.papi.Papi;
import vn.thanghang.platform.BadInput;

/** The results a command works on, as its options name them. */
final class CommandResults {

    @Option(names = "--index", defaultValue = Papi.CODE, description = "Chỉ số (mặc định ${DEFAULT-VALUE}).")
    private String index = Papi.CODE;

    @Option(names = "--year", required = true, description = "Năm đánh giá.")
    private int year;

    @Option(
            names = "--data",
            paramLabel = "FILE.csv",
            description = "Tệp CSV year,province,code,score thay cho số liệu đi kèm; tệp chỉ gồm các năm sau số liệu"
                    + " đi kèm thì được nối thêm vào.")
    private @Nullable Path data;

    String index() {
        return index;
    }

    int year() {
        return year;
    }

    /** @throws BadInput for an index or a year without results */
    Outlook outlook() {
        if (!index.equals(Papi.CODE)) {
            throw new BadInput("analysis.outlook.unknownIndex", index);
        }
        BundledResults bundled = BundledResults.read();
        IndexAnalyses analyses = data == null
                ? new IndexAnalyses(bundled, BundledResults.readIndicators())
                : new IndexAnalyses(joined(bundled, BundledResults.readScores(data)), BundledResults.readIndicators());
        List<Integer> years = analyses.years();
        if (!years.contains(year)) {
            throw new BadInput("analysis.outlook.unknownYear", year, years.getFirst(), years.getLast());
        }
        return new Outlook(analyses, BundledFormulas.read());
    }

    /** A file of nothing but later years continues the bundled results; any other file stands in their place. */
    private static BundledResults joined(BundledResults bundled, BundledResults file) {
        int newest = bundled.scores().years().getLast();
        if (file.scores().years().stream().anyMatch(given -> given <= newest)) {
            return file;
        }
        List<ScoreTable.Entry> entries = new ArrayList<>();
        bundled.scores()
                .years()
                .forEach(known -> entries.addAll(bundled.scores().entries(known)));
        file.scores().years().forEach(given -> entries.addAll(file.scores().entries(given)));
        return new BundledResults(
                bundled.editions(), bundled.provinces(), ScoreTable.of(entries), bundled.uncertainties());
    }

    /** @throws BadInput for a unit that is unknown or that the edition did not measure */
    String unit(Outlook outlook, String typed) {
        Province province = outlook.analyses().results().provinces().named(typed);
        if (province == null) {
            throw new BadInput("analysis.outlook.unknownUnit", typed);
        }
        if (!outlook.panel(year).edition(year).hasUnit(province.name())) {
            throw new BadInput("analysis.outlook.unitNotMeasured", province.name(), year);
        }
        return province.name();
    }
}
