package vn.thanghang.assignment.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriterionFindTest {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("4.1", "Kiểm soát tham nhũng trong chính quyền");
        NAMES.put("4.2", "Kiểm soát tham nhũng trong cung ứng dịch vụ công");
        NAMES.put("5.2", "Cấp giấy phép xây dựng");
        NAMES.put("6.1", "Y tế công lập");
    }

    private static CriterionFind find(String words) {
        return CriterionFind.of(words, NAMES);
    }

    @Test
    void aCodeOrAFullNameIsEnoughHoweverItIsTyped() {
        for (String words : List.of(
                "6.1",
                "6.1. Y tế công lập",
                "Y TẾ CÔNG LẬP",
                "y te cong lap",
                "Nội dung 6.1: y tế",
                "6.1 – Y tế công lập")) {
            assertThat(find(words).state()).as(words).isEqualTo(CriterionFind.State.MATCHED);
            assertThat(find(words).code()).as(words).isEqualTo("6.1");
        }
    }

    @Test
    void aCodeAndANameOfDifferentCriteriaHaveToBeChosenFrom() {
        CriterionFind found = find("4.1 Cấp giấy phép xây dựng");
        assertThat(found.state()).isEqualTo(CriterionFind.State.SEVERAL);
        assertThat(found.candidates()).contains("4.1", "5.2");
        CriterionFind near = find("4.2 Kiểm soát tham nhũng trong chính quyền");
        assertThat(near.state()).isEqualTo(CriterionFind.State.SEVERAL);
    }

    @Test
    void twoCodesOrAWholeFieldHaveToBeChosenFrom() {
        assertThat(find("4.1, 4.2").candidates()).containsExactlyInAnyOrder("4.1", "4.2");
        assertThat(find("Chỉ số nội dung 4").candidates()).containsExactlyInAnyOrder("4.1", "4.2");
        assertThat(find("Chỉ số nội dung 4").state()).isEqualTo(CriterionFind.State.SEVERAL);
    }

    @Test
    void aDateOrAnUnknownNameIsNoCriterion() {
        for (String words : List.of("", "30.6.2023", "9.9", "Thu nhập bình quân", "16.1", "6.10")) {
            assertThat(find(words).state()).as(words).isEqualTo(CriterionFind.State.NOT_FOUND);
        }
    }

    @Test
    void leavingOutNeedsAReason() {
        CriterionFind unknown = find("Thu nhập bình quân");
        assertThat(unknown.chosen("", false, NAMES).state()).isEqualTo(CriterionFind.State.NOT_FOUND);
        assertThat(unknown.chosen("", true, NAMES).state()).isEqualTo(CriterionFind.State.LEFT_OUT);
        assertThat(unknown.chosen("6.1", false, NAMES).code()).isEqualTo("6.1");
        assertThat(unknown.chosen("9.9", true, NAMES).state()).isEqualTo(CriterionFind.State.NOT_FOUND);
    }
}
