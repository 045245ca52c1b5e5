package vn.thanghang.reporting.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.StatusLook;
import vn.thanghang.reporting.work.Work;
import vn.thanghang.reporting.work.WorkItem;
import vn.thanghang.reporting.work.WorkPart;

/** One's own work in words, for the template. */
public final class WorkWords {

    private static final int SOON_DAYS = 5;
    private static final int QUIET_DAYS = 14;

    private final WorkCalendar calendar;
    private final AgencyNames names;
    private final LocalDate today;

    WorkWords(WorkCalendar calendar, AgencyNames names, LocalDate today) {
        this.calendar = calendar;
        this.names = names;
        this.today = today;
    }

    /** The answer in one sentence. */
    public String title(Text text, Work work) {
        int overdue = work.part(WorkPart.OVERDUE).total();
        int week = work.part(WorkPart.THIS_WEEK).total();
        if (work.total() == 0) {
            return text.of("reporting.work.nothing");
        }
        if (overdue == 0 && week == 0) {
            return quiet(text, work);
        }
        return Stream.of(
                        overdue == 0 ? "" : text.of("reporting.work.title.overdue", text.whole(overdue)),
                        week == 0 ? "" : text.of("reporting.work.title.week", text.whole(week)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What to do, with what: the sentence of the module. */
    public String sentence(Text text, WorkItem item) {
        // A draft has no symbol yet to stand in brackets.
        return text.of(item.kind(), item.subject(), names.of(item.place())).replace(" ()", "");
    }

    /** When, in words; empty without a date. */
    public String due(Text text, WorkItem item) {
        LocalDate due = item.due();
        if (due == null) {
            return text.of("reporting.work.noDate");
        }
        if (due.isBefore(today)) {
            return text.of("reporting.work.late", due, Integer.toString(calendar.workingDays(due, today)));
        }
        return due.equals(today)
                ? text.of("reporting.work.today")
                : text.of("reporting.work.left", due, Integer.toString(calendar.workingDays(today, due)));
    }

    public @Nullable StatusLook look(WorkPart part, WorkItem item) {
        LocalDate due = item.due();
        if (part == WorkPart.WAITING) {
            return StatusLook.WAITING;
        }
        if (due == null) {
            return null;
        }
        if (due.isBefore(today)) {
            return StatusLook.OVERDUE;
        }
        return calendar.workingDays(today, due) <= SOON_DAYS ? StatusLook.SOON : null;
    }

    /** Whom it waits for, and since when. */
    public String waiting(Text text, WorkItem item) {
        String whom = Objects.requireNonNullElse(item.waitingFor(), "");
        String named = names.of(whom);
        return item.since() == null
                ? text.of("reporting.work.waiting", named)
                : text.of("reporting.work.waitingSince", named, LocalDate.ofInstant(item.since(), Vietnam.ZONE));
    }

    private String quiet(Text text, Work work) {
        LocalDate next = work.part(WorkPart.LATER).items().stream()
                .map(WorkItem::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (next == null) {
            return text.of("reporting.work.noneDated", text.whole(work.total()));
        }
        return next.isAfter(today.plusDays(QUIET_DAYS))
                ? text.of("reporting.work.quiet", Integer.toString(QUIET_DAYS), next)
                : text.of("reporting.work.nextDate", next);
    }
}
