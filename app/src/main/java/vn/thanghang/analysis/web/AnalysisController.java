package vn.thanghang.analysis.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.OpenData;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.analysis.outlook.PublishedOutlooks;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.indexstats.analysis.RankBands;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.CsvFile;
import vn.thanghang.platform.web.NotFound;

/** The pages over published results. {@code tep} names a table of the page and asks for it as a file. */
@Controller
@RequestMapping(EditionWords.ROOT)
class AnalysisController {

    private static final String EDITION = "/{index}/{year:\\d{4}}";
    private static final String UNIT = EDITION + "/{unit:[a-z-]+}";

    private final PublishedAnalyses published;
    private final PublishedOutlooks outlooks;

    AnalysisController(PublishedAnalyses published, PublishedOutlooks outlooks) {
        this.published = published;
        this.outlooks = outlooks;
    }

    @OpenData
    @GetMapping
    String newest() {
        int year = published
                .of(EditionWords.INDEX)
                .orElseThrow(() -> new NotFound(EditionWords.INDEX))
                .years()
                .getLast();
        return "redirect:" + EditionWords.ROOT + "/" + EditionWords.INDEX + "/" + year;
    }

    @OpenData
    @GetMapping(EDITION)
    Object overview(
            Asked asked,
            Text text,
            Optional<CurrentUser> reader,
            @RequestParam(name = "noi-dung", defaultValue = Criterion.TOTAL) String code) {
        EditionWords words = words(asked, text);
        boolean known = code.equals(Criterion.TOTAL)
                || words.analysis().edition().tree().dimensions().stream()
                        .anyMatch(dimension -> dimension.code().equals(code));
        return answer(
                asked, known ? Optional.of(OverviewPage.of(words, code, bands(asked, reader))) : Optional.empty());
    }

    @OpenData
    @GetMapping(UNIT)
    Object profile(Asked asked, Text text, Optional<CurrentUser> reader) {
        return answer(
                asked,
                unit(asked, text)
                        .map(unit ->
                                ProfilePage.of(unit, bands(asked, reader).flatMap(found -> found.find(unit.name())))));
    }

    @OpenData
    @GetMapping(UNIT + "/so-sanh")
    Object peers(Asked asked, Text text, @RequestParam(name = "nhom", defaultValue = "tuong-dong") String set) {
        return answer(asked, unit(asked, text).flatMap(unit -> PeersPage.of(unit, set)));
    }

    @OpenData
    @GetMapping(UNIT + "/thay-doi")
    Object change(Asked asked, Text text) {
        return answer(asked, unit(asked, text).map(ChangePage::of));
    }

    @OpenData
    @GetMapping(UNIT + "/xu-huong")
    Object trend(Asked asked, Text text) {
        return answer(asked, unit(asked, text).map(TrendPage::of));
    }

    @OpenData
    @GetMapping(UNIT + "/khoang-cach")
    Object gap(Asked asked, Text text, @RequestParam(name = "moc", required = false) @Nullable String benchmark) {
        return answer(asked, unit(asked, text).flatMap(unit -> GapPage.of(unit, Optional.ofNullable(benchmark))));
    }

    @OpenData
    @GetMapping(UNIT + "/can-quan-tam")
    Object flags(Asked asked, Text text) {
        return answer(asked, unit(asked, text).map(FlagsPage::of));
    }

    @OpenData
    @GetMapping(EDITION + "/tieu-chi/{code:\\d+(?:\\.\\d+){0,2}}")
    Object criterion(
            Asked asked,
            Text text,
            @PathVariable String code,
            @RequestParam(name = "don-vi", required = false) @Nullable String from) {
        EditionWords words = words(asked, text);
        Optional<Province> own = from == null ? Optional.empty() : words.provinceOfPath(from);
        Criterion criterion = words.edition().tree().find(code);
        boolean known = criterion != null && (from == null || own.isPresent());
        return answer(
                asked,
                known && criterion != null
                        ? Optional.of(CriterionPage.of(words, criterion, own.orElse(null)))
                        : Optional.empty());
    }

    private EditionWords words(Asked asked, Text text) {
        return published
                .of(asked.index())
                .flatMap(analyses -> EditionWords.of(analyses, asked.index(), asked.year(), text))
                .orElseThrow(() -> new NotFound(asked.index() + " " + asked.year()));
    }

    private Optional<UnitWords> unit(Asked asked, Text text) {
        return UnitWords.of(words(asked, text), asked.unitId());
    }

    /** Bands of ranks are a reckoning of ours, not a figure of the publisher: only for those who may see forecasts. */
    private Optional<RankBands> bands(Asked asked, Optional<CurrentUser> reader) {
        return reader.filter(user -> user.may(Act.READ_FORECASTS))
                .flatMap(ignored -> outlooks.of(asked.index()))
                .flatMap(outlook -> outlook.bands(asked.year()));
    }

    static Object answer(Asked asked, Optional<AnalysisPage> found) {
        AnalysisPage page = found.orElseThrow(() -> new NotFound(asked.toString()));
        String table = asked.table();
        if (table.isEmpty()) {
            return new ModelAndView("analysis/page").addObject("view", page);
        }
        return page.table(table)
                .map(file -> CsvFile.download(asked.fileName(), file))
                .orElseThrow(() -> new NotFound(table));
    }
}
