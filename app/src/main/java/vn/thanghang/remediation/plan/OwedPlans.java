package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;

/** Plans that agencies in charge have not sent yet. */
@Component
class OwedPlans implements DueItems {

    private final Assignments assignments;
    private final Plans plans;

    OwedPlans(Assignments assignments, Plans plans) {
        this.assignments = assignments;
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "remediation.PLAN";
    }

    @Override
    public List<DueItem> openUntil(LocalDate last) {
        var items = new ArrayList<DueItem>();
        for (Sheet sheet : assignments.issued()) {
            LocalDate due = sheet.planDue();
            if (due != null && sheet.notifiedOn() != null && !due.isAfter(last)) {
                items.addAll(ofSheet(sheet, due, Objects.requireNonNull(sheet.notifiedOn())));
            }
        }
        items.sort(Comparator.comparing(DueItem::id));
        return items;
    }

    private List<DueItem> ofSheet(Sheet sheet, LocalDate due, LocalDate notified) {
        List<Plan> there = plans.ofSheet(sheet.id());
        return assignments.agenciesInCharge(sheet.id()).stream()
                .filter(agency ->
                        there.stream().noneMatch(plan -> plan.agency().equals(agency) && plan.firstSent() != null))
                .map(agency -> new DueItem(
                        sheet.id() + ":" + agency,
                        agency,
                        sheet.round().indexCode() + ' ' + sheet.round().workYear(),
                        there.stream()
                                .filter(plan -> plan.agency().equals(agency))
                                .findFirst()
                                .map(plan -> "/ke-hoach/" + plan.id())
                                .orElse("/ke-hoach"),
                        due,
                        notified,
                        null,
                        null))
                .toList();
    }
}
