package vn.thanghang.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.Basket;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.PreparingSheets;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** A new sheet: the round first, then the basket of the analysis with the weak criteria marked. */
@Controller
class NewSheetPages {

    private static final String PAPI = "PAPI";
    private static final int LEVELS_MOST = 5;

    private final PreparingSheets preparing;
    private final FindingSheets finding;
    private final Basket basket;
    private final FindingDuties duties;
    private final SheetMaterial material;
    private final Agencies agencies;
    private final Clock clock;

    NewSheetPages(
            PreparingSheets preparing,
            FindingSheets finding,
            Basket basket,
            FindingDuties duties,
            SheetMaterial material,
            Agencies agencies,
            Clock clock) {
        this.preparing = preparing;
        this.finding = finding;
        this.basket = basket;
        this.duties = duties;
        this.material = material;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(SheetPaths.NEW)
    ModelAndView fresh(CurrentUser user, @RequestParam Map<String, String> query) {
        return page(user, query, UUID.randomUUID());
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.NEW)
    ModelAndView create(
            CurrentUser user,
            Text text,
            @RequestParam Map<String, String> form,
            @RequestParam UUID key,
            @RequestParam(name = "code", defaultValue = "") List<String> codes) {
        Round round = round(form);
        UUID directive = directives(round).keySet().stream()
                .filter(id -> id.toString().equals(form.get("theo")))
                .findFirst()
                .orElse(null);
        return switch (preparing.create(user, round, unit(user, form), directive, codes, key)) {
            case SheetResult.Done done ->
                new ModelAndView("redirect:" + SheetPaths.sheet(done.sheet().id()) + "?xong=tao");
            case SheetResult.Refused refused -> {
                ModelAndView page = page(user, form, key)
                        .addObject(
                                "refused", Optional.of(SheetWords.refusal(text, refused.reason(), refused.subject())));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case SheetResult.Late late ->
                new ModelAndView("redirect:" + SheetPaths.sheet(late.now().id()));
            case SheetResult.Incomplete ignored -> throw new IllegalStateException("a new sheet is not issued");
        };
    }

    private ModelAndView page(CurrentUser user, Map<String, String> query, UUID key) {
        Round round = round(query);
        String unit = unit(user, query);
        return new ModelAndView("assignment/new")
                .addObject("round", round)
                .addObject("unit", unit)
                .addObject("units", units())
                .addObject("years", basket.years())
                .addObject("directives", cited(round))
                .addObject("basket", basket.of(round, unit))
                .addObject("key", key)
                .addObject("refused", Optional.empty());
    }

    private Round round(Map<String, String> query) {
        // The results of a year come out in the next one.
        int lastYear = today().getYear() - 1;
        int newest = Math.min(lastYear, basket.newestResults().orElse(lastYear));
        int result = Numbers.year(query.getOrDefault("ket-qua", ""), newest);
        int work = Numbers.year(query.getOrDefault("nam", ""), result + 1);
        return new Round(PAPI, result, Math.max(work, result));
    }

    /** As chosen, otherwise as on the last sheet, otherwise the province of one's own agency; empty when none is known. */
    private String unit(CurrentUser user, Map<String, String> query) {
        String typed = query.getOrDefault("don-vi", "");
        return units().containsKey(typed)
                ? typed
                : finding.list(user).stream().map(Sheet::unit).findFirst().orElseGet(() -> ownProvince(user));
    }

    private String ownProvince(CurrentUser user) {
        Map<String, Agency> known = agencies.latest();
        return user.roles().stream()
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .flatMap(own -> Stream.iterate(own, Objects::nonNull, agency -> superior(known, agency))
                        .limit(LEVELS_MOST))
                .flatMap(agency -> Stream.ofNullable(known.get(agency)))
                .filter(agency -> agency.kind() == AgencyKind.PROVINCE_COMMITTEE)
                .map(agency -> agency.state().area())
                .filter(area -> area != null && units().containsKey(area))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String superior(Map<String, Agency> known, String agency) {
        Agency there = known.get(agency);
        return there == null ? null : there.state().parent();
    }

    private static Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        Provinces.ofThe63().all().forEach(province -> units.put(province.id(), province.name()));
        return units;
    }

    private Map<UUID, String> directives(Round round) {
        var directives = new LinkedHashMap<UUID, String>();
        List<Directive> found = new ArrayList<>(duties.inForce(round.indexCode(), round.workYear()));
        found.reversed().forEach(each -> directives.put(each.documentId(), material.cited(each.documentId())));
        return directives;
    }

    private Map<String, String> cited(Round round) {
        var choices = new LinkedHashMap<String, String>();
        directives(round).forEach((id, words) -> choices.put(id.toString(), words));
        return choices;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
