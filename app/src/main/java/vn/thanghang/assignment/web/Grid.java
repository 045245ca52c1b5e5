package vn.thanghang.assignment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.Piece;
import vn.thanghang.assignment.Roster;

/**
 * Criteria by agencies: one pass over the pieces fills the marks, and only agencies that hold something are columns.
 *
 * @param columns by id in the official order; a tier stands first under the name of its kind
 */
public record Grid(Map<String, String> columns, List<Line> lines) {

    /** Lead of a piece of work, focal agency of the criterion, coordinating. */
    public enum Mark {
        LEAD("●"),
        FOCAL("◎"),
        COORDINATING("○");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** @param marks by column, in the order of the signs */
    public record Line(CriterionLine criterion, Map<String, List<Mark>> marks) {

        public List<Mark> at(String column) {
            return marks.getOrDefault(column, List.of());
        }

        public String signs(String column) {
            var signs = new StringBuilder();
            at(column).forEach(mark -> signs.append(mark.sign()));
            return signs.toString();
        }

        /** Whether a press there makes the agency coordinate, or not any more. */
        public boolean isOpen(String column) {
            return !column.startsWith("ALL_")
                    && !criterion.pieces().isEmpty()
                    && (at(column).isEmpty() || at(column).equals(List.of(Mark.COORDINATING)));
        }
    }

    /** @param also an agency to show although it holds nothing yet; empty for none */
    static Grid of(List<CriterionLine> criteria, Roster roster, String also) {
        Set<String> holding = new HashSet<>();
        var lines = new ArrayList<Line>();
        for (CriterionLine criterion : criteria) {
            var marks = marks(criterion);
            holding.addAll(marks.keySet());
            lines.add(new Line(criterion, marks));
        }
        var columns = new LinkedHashMap<String, String>();
        for (LeadKind kind : LeadKind.values()) {
            if (holding.contains(kind.name())) {
                columns.put(kind.name(), "");
            }
        }
        roster.all().stream()
                .filter(agency -> holding.contains(agency.id()) || agency.id().equals(also))
                .forEach(agency -> columns.put(agency.id(), roster.shortName(agency.id())));
        holding.stream()
                .filter(id -> !columns.containsKey(id))
                .sorted()
                .forEach(id -> columns.put(id, roster.shortName(id)));
        return new Grid(columns, lines);
    }

    private static Map<String, List<Mark>> marks(CriterionLine criterion) {
        var marks = new HashMap<String, List<Mark>>();
        for (Piece piece : criterion.pieces()) {
            String lead = piece.kind() == LeadKind.AGENCY
                    ? piece.lead()
                    : piece.kind().name();
            if (lead != null) {
                add(marks, lead, Mark.LEAD);
            }
        }
        if (criterion.focal() != null) {
            add(marks, criterion.focal(), Mark.FOCAL);
        }
        criterion.pieces().stream()
                .flatMap(piece -> piece.coordinating().stream())
                .forEach(input -> add(marks, input.agency(), Mark.COORDINATING));
        return marks;
    }

    private static void add(Map<String, List<Mark>> marks, String column, Mark mark) {
        List<Mark> there = marks.computeIfAbsent(column, c -> new ArrayList<>());
        if (!there.contains(mark)) {
            there.add(mark);
        }
    }

    /** Criteria nobody leads, or nobody gathers. */
    public List<CriterionLine> orphans() {
        return lines.stream()
                .map(Line::criterion)
                .filter(line -> line.focal() == null
                        || line.pieces().isEmpty()
                        || line.pieces().stream().anyMatch(piece -> !piece.hasLead()))
                .toList();
    }
}
