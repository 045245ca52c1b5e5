package vn.thanghang.assignment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.Basket;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.catalogue.reference.Criterion;

/** The file of a criterion: what is measured, what respondents are asked, who was in charge of it in which year. */
@Controller
class CriterionFilePages {

    private static final String PAPI = "PAPI";

    private final FindingSheets finding;
    private final SheetMaterial material;
    private final Basket basket;

    CriterionFilePages(FindingSheets finding, SheetMaterial material, Basket basket) {
        this.finding = finding;
        this.material = material;
        this.basket = basket;
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(SheetPaths.SHEETS + "/ho-so/{code}")
    ModelAndView file(
            CurrentUser user,
            @PathVariable String code,
            @RequestParam(name = "bang", required = false) @org.jspecify.annotations.Nullable UUID from) {
        List<Sheet> sheets = finding.list(user);
        Optional<Sheet> asked =
                sheets.stream().filter(sheet -> sheet.id().equals(from)).findFirst();
        Round round = asked.or(() -> sheets.stream().findFirst())
                .map(Sheet::round)
                .orElseGet(() -> new Round(PAPI, basket.newestResults().orElse(0), 0));
        Criterion criterion = basket.criterion(round, code).orElseThrow(NotFoundForUser::new);
        var years = new ArrayList<CriterionFile>();
        for (Sheet sheet : sheets) {
            finding.criteria(sheet).stream()
                    .filter(line -> line.code().equals(code))
                    .findFirst()
                    .ifPresent(line -> years.add(new CriterionFile(sheet, line, material.roster(sheet))));
        }
        return new ModelAndView("assignment/file")
                .addObject("criterion", criterion)
                .addObject("indicators", basket.indicators(round, code))
                .addObject("round", round)
                .addObject("unit", asked.map(Sheet::unit).orElse(""))
                .addObject("years", years);
    }
}
