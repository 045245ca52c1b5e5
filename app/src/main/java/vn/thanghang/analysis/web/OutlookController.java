package vn.thanghang.analysis.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.Requires;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.PublishedOutlooks;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.NotFound;

/** The pages about what may come. For people of the administration only; every question is a link that can be kept. */
@Controller
@RequestMapping(EditionWords.ROOT)
class OutlookController {

    private static final String EDITION = "/{index}/{year:\\d{4}}";
    private static final String UNIT = EDITION + "/{unit:[a-z-]+}";

    private final PublishedOutlooks outlooks;

    OutlookController(PublishedOutlooks outlooks) {
        this.outlooks = outlooks;
    }

    @Requires(Act.SIMULATE)
    @GetMapping(UNIT + "/mo-phong")
    Object simulator(Asked asked, Text text, @RequestParam MultiValueMap<String, String> typed) {
        UnitWords unit = unit(asked, text);
        SimulatorForm form = SimulatorForm.read(unit, outlook(asked), typed);
        return answer(
                asked,
                SimulatorPage.of(unit, outlook(asked), form),
                form.errors().isEmpty());
    }

    @Requires(Act.SIMULATE)
    @GetMapping(UNIT + "/phuong-an")
    Object path(Asked asked, Text text, @RequestParam MultiValueMap<String, String> typed) {
        UnitWords unit = unit(asked, text);
        PathForm form = PathForm.read(unit, typed);
        return answer(
                asked, PathPage.of(unit, outlook(asked), form), form.errors().isEmpty());
    }

    @Requires(Act.READ_FORECASTS)
    @GetMapping(UNIT + "/du-bao")
    Object forecast(Asked asked, Text text) {
        return answer(asked, ForecastPage.of(unit(asked, text), outlook(asked)), true);
    }

    @Requires(Act.READ_FORECASTS)
    @GetMapping(EDITION + "/du-bao")
    Object national(Asked asked, Text text) {
        return answer(asked, NationalForecastPage.of(words(asked, text), outlook(asked)), true);
    }

    private Outlook outlook(Asked asked) {
        return outlooks.of(asked.index()).orElseThrow(() -> new NotFound(asked.index()));
    }

    private EditionWords words(Asked asked, Text text) {
        return outlooks.of(asked.index())
                .flatMap(outlook -> EditionWords.of(outlook.analyses(), asked.index(), asked.year(), text))
                .orElseThrow(() -> new NotFound(asked.index() + " " + asked.year()));
    }

    private UnitWords unit(Asked asked, Text text) {
        return UnitWords.of(words(asked, text), asked.unitId()).orElseThrow(() -> new NotFound(asked.toString()));
    }

    private static Object answer(Asked asked, AnalysisPage page, boolean readable) {
        Object answer = AnalysisController.answer(asked, Optional.of(page));
        if (!readable && answer instanceof ModelAndView view) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }
}
