package vn.thanghang.remediation.parcel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.remediation.parcel.Answered;
import vn.thanghang.remediation.parcel.FilingParcels;
import vn.thanghang.remediation.parcel.ParcelTask;

/** Puts the pages of parcels together. */
@Component
class ParcelView {

    private final FilingParcels filing;
    private final Units units;
    private final Clock clock;

    ParcelView(FilingParcels filing, Units units, Clock clock) {
        this.filing = filing;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView form(CurrentUser user, ParcelWords.Form typed, List<ParcelTask> open, String error) {
        UnitNames names = names();
        var agencies = new LinkedHashMap<String, String>();
        filing.agencies(user).forEach(id -> agencies.put(id, names.of(id)));
        return new ModelAndView("remediation/parcel/form")
                .addObject("form", typed)
                .addObject("open", open)
                .addObject("names", names)
                .addObject("agency", names.of(typed.agency()))
                .addObject("agencies", agencies)
                .addObject("month", words(filing.month()))
                .addObject("error", error);
    }

    DataTable answered(Text text, List<Answered> lines, YearMonth month) {
        UnitNames names = names();
        return new DataTable(
                "goi-viec",
                text.of("remediation.parcel.answered.caption", words(month)),
                List.of(
                        Column.text(text.of("remediation.column.agency")),
                        Column.text(text.of("remediation.parcel.column.filed")),
                        Column.number(text.of("remediation.parcel.column.tasks")),
                        Column.number(text.of("remediation.parcel.column.done")),
                        Column.number(text.of("remediation.parcel.column.waiting")),
                        Column.number(text.of("remediation.parcel.column.returned"))),
                lines.stream().map(line -> row(text, line, names)).toList());
    }

    private static Row row(Text text, Answered line, UnitNames names) {
        var filed = line.filedAt();
        String parcel = line.parcel();
        return Row.of(
                Cell.of(names.of(line.agency())),
                filed == null || parcel == null
                        ? Cell.of(text.of("remediation.parcel.notFiled"))
                        : Cell.link(text.time(filed), SlicePages.SLICES + parcel),
                number(text, line.tasks()),
                number(text, line.done()),
                number(text, line.waiting()),
                number(text, line.returned()));
    }

    private static Cell number(Text text, long count) {
        return Cell.number(text.whole(count), (double) count);
    }

    UnitNames names() {
        return units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
    }

    static String words(YearMonth month) {
        return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }
}
