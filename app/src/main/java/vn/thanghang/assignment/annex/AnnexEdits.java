package vn.thanghang.assignment.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.CriterionEdit;
import vn.thanghang.assignment.LeadKind;

/** The rows of a match list as changes of the criteria: one piece of work for each lead of a row. */
final class AnnexEdits {

    private static final Map<LeadKind, String> TIER_WORDS =
            Map.of(LeadKind.ALL_DISTRICTS, "UBND cấp huyện", LeadKind.ALL_COMMUNES, "UBND cấp xã");

    private final String input;

    /** @param input what a coordinating agency gives where the annex does not say */
    AnnexEdits(String input) {
        this.input = input;
    }

    private static final class Criterion {
        private String focal = "";
        private final List<CriterionEdit.PieceEdit> pieces = new ArrayList<>();
    }

    /** In the order of the annex; a criterion whose focal agency the annex does not name has an empty one. */
    List<CriterionEdit> of(MatchList list) {
        var criteria = new LinkedHashMap<String, Criterion>();
        for (MatchedRow row : list.rows()) {
            if (row.isLeftOut()) {
                continue;
            }
            Criterion criterion = criteria.computeIfAbsent(row.criterion().code(), code -> new Criterion());
            AgencyFind focal = row.focal();
            if (focal != null && !focal.ids().isEmpty()) {
                criterion.focal = focal.ids().getFirst();
            }
            criterion.pieces.addAll(pieces(row));
        }
        return criteria.entrySet().stream()
                .map(each -> new CriterionEdit(each.getKey(), each.getValue().focal, null, each.getValue().pieces))
                .toList();
    }

    /** Who coordinates is asked once, by the first lead. */
    private List<CriterionEdit.PieceEdit> pieces(MatchedRow row) {
        List<String> leads = row.leads().stream()
                .map(AnnexEdits::lead)
                .filter(lead -> !lead.isEmpty())
                .distinct()
                .toList();
        LocalDate due = row.due().state().isOpen() ? null : row.due().day();
        var pieces = new ArrayList<CriterionEdit.PieceEdit>();
        pieces.add(piece(row.title(), leads.isEmpty() ? "" : leads.getFirst(), due, inputs(row)));
        leads.stream().skip(1).forEach(lead -> pieces.add(piece(row.title(), lead, due, List.of())));
        return pieces;
    }

    private static String lead(AgencyFind find) {
        LeadKind tier = find.tier();
        if (tier != null) {
            return TIER_WORDS.getOrDefault(tier, "");
        }
        return find.ids().isEmpty() ? "" : find.ids().getFirst();
    }

    private static CriterionEdit.PieceEdit piece(
            String title, String lead, @Nullable LocalDate due, List<CriterionEdit.InputEdit> inputs) {
        return new CriterionEdit.PieceEdit(null, title, lead, due, inputs);
    }

    private List<CriterionEdit.InputEdit> inputs(MatchedRow row) {
        return row.coordinating().stream()
                .flatMap(find -> find.ids().stream()
                        .map(id -> new CriterionEdit.InputEdit(
                                null, id, find.input().isEmpty() ? input : find.input(), find.due())))
                .toList();
    }
}
