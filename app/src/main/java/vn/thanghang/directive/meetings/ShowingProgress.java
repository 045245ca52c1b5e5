package vn.thanghang.directive.meetings;

import java.util.List;

/** How far the agencies in charge are; contributed as a bean by the module of plans and tasks. */
public interface ShowingProgress {

    /**
     * One agency in charge.
     *
     * @param criteria codes of the contents it leads a piece of
     * @param plan number and day of its plan; empty while none is issued
     * @param outside whether the committee may only ask it: it is never called late
     */
    record Line(
            String agency,
            List<String> criteria,
            String plan,
            int tasks,
            int done,
            int underWay,
            int notStarted,
            int stuck,
            int overdue,
            boolean outside) {

        public Line {
            criteria = List.copyOf(criteria);
        }
    }

    /** In the official order of the agencies; empty while no assignment of this year is in force. */
    List<Line> progress(int workYear);
}
