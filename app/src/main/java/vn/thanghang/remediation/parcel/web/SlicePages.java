package vn.thanghang.remediation.parcel.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.parcel.Answered;
import vn.thanghang.remediation.parcel.FilingParcels;
import vn.thanghang.remediation.parcel.LookingAtSlices;
import vn.thanghang.remediation.parcel.LookingAtSlices.Look;
import vn.thanghang.remediation.parcel.Slice;
import vn.thanghang.remediation.task.FollowingTasks;

/** Which localities have answered in a month, and the slices of one form. */
@Controller
class SlicePages {

    static final String SLICES = ParcelPages.PARCEL + "/phan/";

    private static final String OF_PARCEL = SLICES + "{parcelId}";
    private static final int MONTHS_BACK = 12;

    private final LookingAtSlices looking;
    private final FilingParcels filing;
    private final FollowingTasks tasks;
    private final ParcelView view;

    SlicePages(LookingAtSlices looking, FilingParcels filing, FollowingTasks tasks, ParcelView view) {
        this.looking = looking;
        this.filing = filing;
        this.tasks = tasks;
        this.view = view;
    }

    static String slices(UUID parcel) {
        return SLICES + parcel;
    }

    @Requires(Act.LOOK_AT_SLICES)
    @GetMapping(ParcelPages.PARCEL + "/tinh-hinh")
    ModelAndView answered(CurrentUser user, Text text, @RequestParam(defaultValue = "") String thang) {
        YearMonth month = month(thang);
        List<Answered> lines = looking.answered(user, month);
        var months = new LinkedHashMap<String, String>();
        for (int i = 0; i <= MONTHS_BACK; i++) {
            YearMonth each = filing.month().minusMonths(i);
            months.put(each.toString(), ParcelView.words(each));
        }
        return new ModelAndView("remediation/parcel/answered")
                .addObject("table", view.answered(text, lines, month))
                .addObject("month", month.toString())
                .addObject("monthWords", ParcelView.words(month))
                .addObject("months", months)
                .addObject("all", lines.size())
                .addObject("filed", (int)
                        lines.stream().filter(each -> each.filedAt() != null).count());
    }

    @Requires(Act.LOOK_AT_SLICES)
    @GetMapping(OF_PARCEL)
    ModelAndView slices(
            CurrentUser user, Text text, @PathVariable UUID parcelId, @RequestParam(defaultValue = "") String xong) {
        return page(user, parcelId).addObject("done", text.has("remediation.slice.done." + xong) ? xong : "");
    }

    @Requires(Act.LOOK_AT_SLICES)
    @PostMapping(OF_PARCEL + "/{taskId}/nhan")
    ModelAndView accept(
            CurrentUser user, @PathVariable UUID parcelId, @PathVariable UUID taskId, @RequestParam int version) {
        return answer(user, parcelId, looking.accept(user, parcelId, taskId, version), "ACCEPTED");
    }

    @Requires(Act.LOOK_AT_SLICES)
    @PostMapping(OF_PARCEL + "/{taskId}/tra")
    ModelAndView giveBack(
            CurrentUser user,
            @PathVariable UUID parcelId,
            @PathVariable UUID taskId,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        return answer(
                user,
                parcelId,
                looking.giveBack(user, parcelId, taskId, version, sent.getOrDefault("ly-do", "")),
                "RETURNED");
    }

    private ModelAndView answer(CurrentUser user, UUID parcel, Look look, String done) {
        if (look == Look.DONE) {
            return new ModelAndView("redirect:" + slices(parcel) + "?xong=" + done);
        }
        ModelAndView page = page(user, parcel).addObject("done", look.name());
        page.setStatus(look == Look.LATE ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CurrentUser user, UUID parcel) {
        List<Slice> slices = looking.slices(user, parcel);
        return new ModelAndView("remediation/parcel/slices")
                .addObject("slices", slices)
                .addObject(
                        "titles",
                        tasks.titles(slices.stream().map(Slice::taskId).toList()))
                .addObject(
                        "mine",
                        slices.stream()
                                .filter(each -> looking.decides(user, each))
                                .map(Slice::taskId)
                                .collect(Collectors.toSet()))
                .addObject("names", view.names());
    }

    private YearMonth month(String typed) {
        try {
            return typed.isEmpty() ? filing.month() : YearMonth.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return filing.month();
        }
    }
}
