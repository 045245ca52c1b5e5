package vn.thanghang.catalogue.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of the index.
 *
 * @param released day of publication, null where not established
 * @param respondents number of people interviewed as reported, null where not established
 * @param groupLabelsVi the four names in Vietnamese, best group first
 * @param groupLabelsEn the four names in English, best group first
 */
public record Edition(
        int year,
        String index,
        EditionTree tree,
        GroupRule groupRule,
        List<String> groupLabelsVi,
        List<String> groupLabelsEn,
        @Nullable LocalDate released,
        @Nullable Integer respondents,
        String publishers) {

    /** The Vietnamese name of a group, 1 the best … 4 the lowest. */
    public String groupLabelVi(int group) {
        return groupLabelsVi.get(group - 1);
    }

    /** The English name of a group, 1 the best … 4 the lowest. */
    public String groupLabelEn(int group) {
        return groupLabelsEn.get(group - 1);
    }
}
