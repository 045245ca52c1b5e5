package vn.thanghang.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.oversight.lateness.OutcomeCounts;
import vn.thanghang.oversight.lateness.ReadingOutcomes;
import vn.thanghang.oversight.lateness.Redetermination.Ground;
import vn.thanghang.oversight.lateness.Redetermining;
import vn.thanghang.oversight.lateness.Redetermining.Determined;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Pagination;

/** How things stand to their dates, what was late, and what a document determined anew. */
@Controller
class LatenessPages {

    private static final int ROWS = 50;

    private final Redetermining redetermining;
    private final ReadingOutcomes outcomes;
    private final ReminderText reminder;
    private final WorkCalendar calendar;
    private final Units units;
    private final Clock clock;

    LatenessPages(
            Redetermining redetermining,
            ReadingOutcomes outcomes,
            ReminderText reminder,
            WorkCalendar calendar,
            Units units,
            Clock clock) {
        this.redetermining = redetermining;
        this.outcomes = outcomes;
        this.reminder = reminder;
        this.calendar = calendar;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.READ_LADDER)
    @GetMapping(LadderPaths.LATE)
    ModelAndView list(
            CurrentUser user,
            Text text,
            @RequestParam(name = "co-quan", defaultValue = "") String asked,
            @RequestParam(name = "trang", defaultValue = "1") int wanted) {
        @Nullable String agency = agency(user, asked);
        Pagination at = Pagination.of(
                wanted,
                ROWS,
                redetermining.count(user, agency),
                LadderPaths.LATE + "?co-quan=" + (agency == null ? "" : agency) + "&trang=");
        List<LateFact> facts = redetermining.page(user, agency, ROWS, (at.current() - 1) * ROWS);
        UnitNames names = units.names(today());
        return new ModelAndView("oversight/late")
                .addObject("facts", facts)
                .addObject("counts", counts(agency))
                .addObject("names", names)
                .addObject("at", at)
                .addObject("days", days(facts))
                .addObject("copies", copies(text, facts, names));
    }

    /** Whoever may read all chooses; an agency reads its own. */
    private static @Nullable String agency(CurrentUser user, String asked) {
        if (!asked.isEmpty()) {
            return asked;
        }
        return user.may(Act.READ_LADDER, Relation.NONE, Standing.FROZEN)
                ? null
                : user.roles().stream()
                        .filter(held -> Policy.mayAllow(held.role(), Act.READ_LADDER))
                        .map(HeldRole::agency)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    /** The outcomes of the newest round, agency by agency in the order of their names. */
    private Map<String, OutcomeCounts> counts(@Nullable String agency) {
        return outcomes.newestRound()
                .map(round ->
                        ReadingOutcomes.byAgency(outcomes.read(round.indexCode(), round.workYear(), today()).stream()
                                .filter(reading -> agency == null
                                        || reading.thing().agency().equals(agency))
                                .toList()))
                .orElse(Map.of());
    }

    private Map<UUID, Integer> days(List<LateFact> facts) {
        var days = new LinkedHashMap<UUID, Integer>();
        for (LateFact fact : facts) {
            LocalDate until = fact.settledOn() == null ? today() : fact.settledOn();
            days.put(fact.id(), calendar.workingDays(fact.lateFrom().minusDays(1), until));
        }
        return days;
    }

    /** What to paste, for what is late still. */
    private Map<UUID, String> copies(Text text, List<LateFact> facts, UnitNames names) {
        Map<UUID, Integer> days = days(facts);
        var copies = new LinkedHashMap<UUID, String>();
        facts.stream()
                .filter(fact -> fact.settlement() == null && !fact.agency().isEmpty())
                .forEach(fact -> copies.put(
                        fact.id(),
                        reminder.of(
                                text,
                                names.of(fact.agency()),
                                fact.kind(),
                                fact.subject(),
                                fact.due(),
                                days.getOrDefault(fact.id(), 0),
                                false,
                                fact.path())));
        return copies;
    }

    @Requires(Act.READ_LADDER)
    @GetMapping(LadderPaths.FACT)
    ModelAndView fact(CurrentUser user, @PathVariable UUID factId) {
        return shown(user, redetermining.fact(user, factId), "", Map.of());
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.FACT + "/xac-dinh-lai")
    ModelAndView redetermine(
            CurrentUser user, Text text, @PathVariable UUID factId, @RequestParam Map<String, String> sent) {
        LateFact fact = redetermining.fact(user, factId);
        LocalDate dated = VietnameseDate.read(sent.getOrDefault("ngay", ""), Year.from(today()))
                        instanceof DateReading.Read(LocalDate read)
                ? read
                : null;
        Ground ground = Arrays.stream(Ground.values())
                .filter(each -> each.name().equals(sent.get("can-cu")))
                .findFirst()
                .orElse(null);
        Determined done = redetermining.redetermine(
                user,
                factId,
                new Redetermining.Asked(
                        sent.getOrDefault("van-ban", ""), dated, ground, sent.getOrDefault("ly-do", "")));
        if (done == Determined.DONE) {
            return new ModelAndView("redirect:" + LadderPaths.fact(factId));
        }
        ModelAndView page = shown(user, fact, text.of("oversight.determined." + done), sent);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView shown(CurrentUser user, LateFact fact, String error, Map<String, String> typed) {
        return new ModelAndView("oversight/fact")
                .addObject("fact", fact)
                .addObject("made", redetermining.of(fact))
                .addObject("names", units.names(today()))
                .addObject("works", user.may(Act.WORK_LADDER) && fact.counts())
                .addObject("error", error)
                .addObject("typed", typed);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
