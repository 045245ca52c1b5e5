package vn.thanghang.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether every criterion of a sheet has leads, a focal agency, heads and dates. */
public final class Coverage {

    /** What is missing. */
    public enum Kind {
        NO_LEAD,
        NO_FOCAL,
        NO_HEAD,
        NO_DATE,
        NO_INPUT
    }

    /**
     * One thing that is missing.
     *
     * @param position of the piece of work on the page of its criterion, -1 where it is the criterion itself
     * @param agency whose head or input is missing; empty otherwise
     */
    public record Gap(Kind kind, String criterion, int position, String agency) {}

    private Coverage() {}

    /**
     * Everything that keeps the sheet from being issued, in the order of the criteria. A body outside the authority of the
     * committee needs no head here, nor does an agency that leads as one of a tier.
     *
     * @param heads agencies with somebody in charge today
     */
    public static List<Gap> of(List<CriterionLine> lines, Roster roster, Set<String> heads) {
        var gaps = new ArrayList<Gap>();
        for (CriterionLine line : lines) {
            if (line.pieces().isEmpty()) {
                gaps.add(new Gap(Kind.NO_LEAD, line.code(), 0, ""));
            }
            for (int i = 0; i < line.pieces().size(); i++) {
                piece(line, i, gaps);
            }
            if (line.focal() == null) {
                gaps.add(new Gap(Kind.NO_FOCAL, line.code(), -1, ""));
            }
            for (String agency : inCharge(line)) {
                if (!heads.contains(agency) && !roster.isOutside(agency)) {
                    gaps.add(new Gap(Kind.NO_HEAD, line.code(), -1, agency));
                }
            }
        }
        return gaps;
    }

    private static void piece(CriterionLine line, int at, List<Gap> gaps) {
        Piece piece = line.pieces().get(at);
        if (!piece.hasLead()) {
            gaps.add(new Gap(Kind.NO_LEAD, line.code(), at, ""));
        }
        if (piece.due() == null && line.due() == null) {
            gaps.add(new Gap(Kind.NO_DATE, line.code(), at, ""));
        }
        for (Coordination input : piece.coordinating()) {
            if (input.input().isEmpty()) {
                gaps.add(new Gap(Kind.NO_INPUT, line.code(), at, input.agency()));
            }
        }
    }

    private static Set<String> inCharge(CriterionLine line) {
        var agencies = new TreeSet<String>();
        line.pieces().forEach(piece -> {
            if (piece.lead() != null) {
                agencies.add(piece.lead());
            }
        });
        if (line.focal() != null) {
            agencies.add(line.focal());
        }
        return agencies;
    }
}
