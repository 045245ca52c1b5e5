package vn.thanghang.assignment.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the annex and what it means for the sheet.
 *
 * @param at the name of the row in the form: "d0", "d1" …
 * @param focal null when the annex names none
 * @param title of the piece of work, with the product and with a time that is no day
 * @param reason why something of the row is left out; empty when nothing is
 */
public record MatchedRow(
        String at,
        AnnexRow row,
        CriterionFind criterion,
        List<AgencyFind> leads,
        List<AgencyFind> coordinating,
        @Nullable AgencyFind focal,
        DueFind due,
        String title,
        String reason) {

    static final int TITLE_CHARS_MAX = 500;

    public MatchedRow {
        leads = List.copyOf(leads);
        coordinating = List.copyOf(coordinating);
    }

    /** Whether somebody has to say something before it can be taken over. */
    public boolean isOpen() {
        return !isLeftOut()
                && (criterion.state().isOpen()
                        || leads.stream().anyMatch(each -> each.state().isOpen())
                        || coordinating.stream().anyMatch(each -> each.state().isOpen())
                        || (focal != null && focal.state().isOpen())
                        || due.state().isOpen()
                        || isTooLong());
    }

    public boolean isTooLong() {
        return title.length() > TITLE_CHARS_MAX;
    }

    /** Whether nothing of it goes into the sheet: its criterion is left out. */
    public boolean isLeftOut() {
        return criterion.state() == CriterionFind.State.LEFT_OUT;
    }

    /** Whether a part of it does not go into the sheet. */
    public boolean leavesOut() {
        return isLeftOut()
                || leads.stream().anyMatch(each -> each.state() == AgencyFind.State.LEFT_OUT)
                || coordinating.stream().anyMatch(each -> each.state() == AgencyFind.State.LEFT_OUT)
                || (focal != null && focal.state() == AgencyFind.State.LEFT_OUT)
                || due.state() == DueFind.State.LEFT_OUT;
    }
}
