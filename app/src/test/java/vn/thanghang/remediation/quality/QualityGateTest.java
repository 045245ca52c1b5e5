package vn.thanghang.remediation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.TargetReading;
import vn.thanghang.remediation.content.Typed;

class QualityGateTest {

    private static final UUID PIECE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final QualityGate.Surroundings AROUND = new QualityGate.Surroundings(
            Optional.of(new SurveyWindow(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 11, 30), "")),
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY,
            Map.of(PIECE, LocalDate.of(2023, 7, 10)));

    private static final Map<String, String> WHOLE = Map.of(
            "viec", "Tổ chức đối thoại với người dân",
            "nguoi", "Nguyễn Văn A",
            "trach-nhiem", "Trưởng phòng",
            "tham-quyen", "Giám đốc ký",
            "san-pham", "Biên bản đối thoại",
            "minh-chung", "MINUTES",
            "thoi-han", "30/6/2023",
            "han-noi-bo", "15/6/2023",
            "tieu-chi", "1.2");

    @Test
    void aWholePlanKeepsEveryRule() {
        assertThat(rules(Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(textBlock = """
            viec,        '',                                TITLE_MISSING
            san-pham,    '',                                OUTPUT_MISSING
            minh-chung,  '',                                EVIDENCE_MISSING
            nguoi,       '',                                PERSON_MISSING
            trach-nhiem, '',                                RESPONSIBILITY_MISSING
            tham-quyen,  '',                                AUTHORITY_MISSING
            thoi-han,    '',                                DUE_MISSING
            thoi-han,    31/6/2023,                         DUE_UNREADABLE
            thoi-han,    28/6/2024,                         DUE_OUTSIDE_ROUND
            thoi-han,    15/9/2023,                         AFTER_FIELDWORK
            thoi-han,    1/7/2023,                          DUE_NOT_WORKED
            han-noi-bo,  '',                                INTERNAL_MISSING
            han-noi-bo,  ngày mai,                          INTERNAL_UNREADABLE
            han-noi-bo,  3/7/2023,                          INTERNAL_AFTER_DUE
            viec,        Gặp người dân được khảo sát PAPI,  SURVEY_INTEGRITY
            phan-viec,   00000000-0000-0000-0000-000000000001, INPUT_AFTER_DUE
            """)
    void oneFieldBreaksOneRule(String field, String typed, QualityRule rule) {
        List<Finding> findings = findings(Map.of(field, typed));
        assertThat(findings).extracting(Finding::rule).contains(rule);
        assertThat(findings.stream()
                        .filter(each -> each.rule() == rule)
                        .findFirst()
                        .orElseThrow()
                        .task())
                .isNotNull();
    }

    @Test
    void aVerbOfGoodWillNeedsAProduct() {
        var verb = Map.of("viec", "Tăng cường công tác tuyên truyền", "san-pham", "nhận thức được nâng lên");
        assertThat(rules(verb)).contains(QualityRule.VERB_WITHOUT_OUTPUT);
        var withProduct = Map.of("viec", "Tăng cường công tác tuyên truyền", "san-pham", "12 buổi họp ấp, biên bản");
        assertThat(rules(withProduct)).doesNotContain(QualityRule.VERB_WITHOUT_OUTPUT);
    }

    @Test
    void eachCriterionNeedsATaskAndATarget() {
        assertThat(rules(Map.of("tieu-chi", "2.1")))
                .contains(QualityRule.CRITERION_MISSING, QualityRule.CRITERION_WITHOUT_TASK);
        var blank = new PlanDraft(List.of(line()), 2023, Typed.EMPTY, Typed.EMPTY, Typed.EMPTY, List.of());
        assertThat(QualityGate.check(blank, AROUND))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        QualityRule.CAUSE_MISSING,
                        QualityRule.CRITERION_WITHOUT_TARGET,
                        QualityRule.NO_TASK,
                        QualityRule.RESOURCES_MISSING);
    }

    private static List<QualityRule> rules(Map<String, String> changed) {
        return findings(changed).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(Map<String, String> changed) {
        var typed = new TreeMap<>(WHOLE);
        typed.putAll(changed);
        typed.values().removeIf(String::isEmpty);
        var plan = new PlanDraft(
                List.of(line()),
                2023,
                Typed.of(Map.of(Part.cause("1.2"), "Ít buổi đối thoại")),
                Typed.of(Map.of(Part.targetKind("1.2"), "HOLD")),
                Typed.of(Map.of("kinh-phi", "chi thường xuyên")),
                List.of(new PlanTask(UUID.randomUUID(), 1, 0, new Typed(typed))));
        return QualityGate.check(plan, AROUND);
    }

    private static PlanDraft.Line line() {
        return new PlanDraft.Line("1.2", "Cơ hội tham gia", new TargetReading.Scale(0.25, 2.5, 61));
    }
}
