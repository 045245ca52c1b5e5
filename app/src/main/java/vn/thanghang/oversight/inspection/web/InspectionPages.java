package vn.thanghang.oversight.inspection.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.oversight.inspection.Candidate;
import vn.thanghang.oversight.inspection.Inspected;
import vn.thanghang.oversight.inspection.InspectedItem;
import vn.thanghang.oversight.inspection.InspectingTasks;
import vn.thanghang.oversight.inspection.InspectionRound;
import vn.thanghang.oversight.inspection.ItemAct;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.CsvFile;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** Rounds of inspection: publish, draw, look, follow up; and the list with which anybody draws the sample again. */
@Controller
class InspectionPages {

    static final String ROUNDS = "/kiem-tra";

    private final InspectingTasks inspecting;
    private final Units units;

    InspectionPages(InspectingTasks inspecting, Units units) {
        this.inspecting = inspecting;
        this.units = units;
    }

    @Requires(Act.READ_INSPECTION)
    @GetMapping(ROUNDS)
    ModelAndView rounds(CurrentUser user) {
        return list(user, "", Map.of());
    }

    @Requires(Act.INSPECT)
    @PostMapping(ROUNDS)
    ModelAndView publish(CurrentUser user, Text text, @RequestParam UUID key, @RequestParam Map<String, String> sent) {
        var wanted = new InspectingTasks.Wanted(
                sent.getOrDefault("noi-dung", ""),
                sent.getOrDefault("hat-giong", ""),
                number(sent.get("so-luong")),
                number(sent.get("nam")) == 0 ? inspecting.today().getYear() : number(sent.get("nam")));
        return switch (inspecting.publish(user, wanted, key)) {
            case Inspected.Done(UUID id) -> new ModelAndView("redirect:" + ROUNDS + "/" + id);
            case Inspected.Late late -> again(list(user, words(text, late), sent));
            case Inspected.Refused refused -> again(list(user, words(text, refused), sent));
        };
    }

    @Requires(Act.READ_INSPECTION)
    @GetMapping(ROUNDS + "/{id}")
    ModelAndView round(CurrentUser user, @PathVariable UUID id) {
        return one(user, inspecting.round(id), "");
    }

    @Requires(Act.INSPECT)
    @PostMapping(ROUNDS + "/{id}/rut")
    ModelAndView draw(CurrentUser user, Text text, @PathVariable UUID id) {
        Inspected drawn = inspecting.draw(user, id);
        return drawn instanceof Inspected.Done
                ? new ModelAndView("redirect:" + ROUNDS + "/" + id)
                : again(one(user, inspecting.round(id), words(text, drawn)));
    }

    /** The published list: with it and the seed anybody draws the same sample. */
    @Requires(Act.INSPECT)
    @GetMapping(ROUNDS + "/{id}/danh-sach.csv")
    ResponseEntity<byte[]> list(Text text, @PathVariable UUID id) {
        inspecting.round(id);
        List<Candidate> candidates = inspecting.candidates(id);
        var table = new DataTable(
                "danh-sach",
                text.of("oversight.inspection.list"),
                List.of(
                        Column.text("id"),
                        Column.number("weight"),
                        Column.text(text.of("oversight.grid.agency")),
                        Column.text(text.of("oversight.inspection.grounds"))),
                candidates.stream()
                        .map(each -> Row.of(
                                Cell.of(each.task().toString()),
                                Cell.of(Integer.toString(each.weight())),
                                Cell.of(each.agency()),
                                Cell.of(each.grounds().stream()
                                        .map(ground -> text.of("oversight.inspection.ground." + ground))
                                        .collect(Collectors.joining("; ")))))
                        .toList());
        return CsvFile.download("danh-sach-kiem-tra.csv", table);
    }

    @Requires(Act.READ_INSPECTION)
    @GetMapping(ROUNDS + "/muc/{itemId}")
    ModelAndView item(CurrentUser user, @PathVariable UUID itemId) {
        return item(user, inspecting.item(user, itemId), "", Map.of());
    }

    @Requires(Act.INSPECT)
    @PostMapping(ROUNDS + "/muc/{itemId}")
    ModelAndView look(CurrentUser user, Text text, @PathVariable UUID itemId, @RequestParam Map<String, String> sent) {
        Optional<ItemAct> act = Arrays.stream(ItemAct.values())
                .filter(each -> each != ItemAct.ANSWER && each.name().equals(sent.get("viec")))
                .findFirst();
        return act.map(each -> stepped(user, text, itemId, each, sent))
                .orElseGet(() -> stepped(user, text, itemId, ItemAct.FIND, sent));
    }

    @Requires(Act.ANSWER_FINDING)
    @PostMapping(ROUNDS + "/muc/{itemId}/giai-trinh")
    ModelAndView answer(
            CurrentUser user, Text text, @PathVariable UUID itemId, @RequestParam Map<String, String> sent) {
        return stepped(user, text, itemId, ItemAct.ANSWER, sent);
    }

    private ModelAndView stepped(CurrentUser user, Text text, UUID id, ItemAct act, Map<String, String> sent) {
        Inspected result = inspecting.step(
                user,
                id,
                number(sent.get("version")),
                act,
                sent.getOrDefault("noi-dung", ""),
                day(sent.get("den-ngay")));
        return result instanceof Inspected.Done
                ? new ModelAndView("redirect:" + ROUNDS + "/muc/" + id)
                : again(item(user, inspecting.item(user, id), words(text, result), sent));
    }

    private ModelAndView list(CurrentUser user, String error, Map<String, String> sent) {
        return new ModelAndView("oversight/inspections")
                .addObject("rounds", inspecting.all())
                .addObject("mayInspect", user.may(Act.INSPECT))
                .addObject("sent", sent)
                .addObject("year", inspecting.today().getYear())
                .addObject("key", UUID.randomUUID())
                .addObject("error", error);
    }

    private ModelAndView one(CurrentUser user, InspectionRound round, String error) {
        return new ModelAndView("oversight/inspection")
                .addObject("round", round)
                .addObject("items", inspecting.items(user, round.id()))
                .addObject("candidates", inspecting.candidates(round.id()).size())
                .addObject("mayInspect", user.may(Act.INSPECT))
                .addObject("names", units.names(inspecting.today()))
                .addObject("error", error);
    }

    private ModelAndView item(CurrentUser user, InspectedItem item, String error, Map<String, String> sent) {
        return new ModelAndView("oversight/inspected")
                .addObject("item", item)
                .addObject("round", inspecting.round(item.round()))
                .addObject("mayInspect", user.mayForAgency(Act.INSPECT, item.agency(), Standing.OPEN))
                .addObject("mayAnswer", user.mayForAgency(Act.ANSWER_FINDING, item.agency(), Standing.OPEN))
                .addObject("names", units.names(inspecting.today()))
                .addObject("sent", sent)
                .addObject("error", error);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String words(Text text, Inspected result) {
        return switch (result) {
            case Inspected.Done _ -> "";
            case Inspected.Late _ -> text.of("oversight.inspection.late");
            case Inspected.Refused(var reason) -> text.of("oversight.inspection.refused." + reason);
        };
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private @Nullable LocalDate day(@Nullable String typed) {
        return VietnameseDate.read(typed == null ? "" : typed, Year.from(inspecting.today()))
                        instanceof DateReading.Read(LocalDate read)
                ? read
                : null;
    }
}
