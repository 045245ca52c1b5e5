package vn.thanghang.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.officialdocs.Heading.Urgency;

class ReviewFormTest {

    private static final Year THIS_YEAR = Year.of(2026);

    @Test
    void whatWasTypedBecomesTheFields() {
        DocumentFields fields = check(aForm()).fields();
        assertThat(fields.head().code()).isEqualTo("161/BC-SNV");
        assertThat(fields.head().date().iso()).contains("2023-05");
        assertThat(fields.head().urgency()).isEqualTo(Urgency.KHAN);
        assertThat(fields.addressees()).containsExactly("Giám đốc các sở", "Chủ tịch UBND các huyện");
        assertThat(fields.signer().chain()).containsExactly("KT. CHỦ TỊCH");
        assertThat(fields.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.path()).isEqualTo("1.(2)");
            assertThat(duty.due()).isEqualTo("2023-06-30");
            assertThat(duty.actor()).isNull();
        });
        assertThat(fields.citations()).singleElement().satisfies(cited -> {
            assertThat(cited.numberSymbol()).isEqualTo("12-CTr/TU");
            assertThat(cited.date()).isNull();
        });
    }

    @Test
    void anEmptyOrDroppedRowIsNoDuty() {
        Map<String, String> sent = aForm();
        sent.putAll(Map.of("nv-1-viec", " ", "nv-2-viec", "Báo cáo", "nv-2-bo", "1"));
        assertThat(check(sent).fields().duties()).hasSize(1);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingTypedIsLost() {
        Map<String, String> sent = aForm();
        sent.putAll(Map.of(
                "loai", "", "trich-yeu", "  ", "ngay", "31/02/2023", "nv-0-han", "06/2023", "so", "1".repeat(21)));
        ReviewForm form = ReviewForm.sent(sent);
        var checked = ReviewCheck.of(form, THIS_YEAR);
        assertThat(checked.isRight()).isFalse();
        assertThat(checked.errors())
                .extracting(FieldError::fieldId)
                .containsExactlyInAnyOrder("loai", "trich-yeu", "ngay", "nv-0-han", "so");
        assertThat(form.text(ReviewField.DATE)).isEqualTo("31/02/2023");
        assertThat(form.duties().getFirst().due()).isEqualTo("06/2023");
    }

    @Test
    void fieldsShownAndSentAgainAreTheSame() {
        DocumentFields fields = check(aForm()).fields();
        assertThat(ReviewCheck.of(ReviewForm.of(fields), THIS_YEAR).fields()).isEqualTo(fields);
    }

    @Test
    void decomposedTextIsComposed() {
        Map<String, String> sent = aForm();
        sent.put("co-quan", "U\u0309y ban nha\u0302n da\u0302n");
        assertThat(check(sent).fields().head().issuer()).isEqualTo("Ủy ban nhân dân");
    }

    @ParameterizedTest
    @CsvSource({
        "24/05/2023, 2023-05-24",
        "05/2023, 2023-05",
        "5-2023, 2023-05",
        "tháng 5 năm 2023, 2023-05",
        "2023, 2023",
        "ngày 05 tháng 01 năm 2026, 2026-01-05"
    })
    void readsWholeAndPartialDates(String typed, String iso) {
        assertThat(DateText.typed(typed, THIS_YEAR).orElseThrow().iso()).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({"31/02/2023", "13/2023", "5/1/26", "hôm qua", "0023"})
    void refusesWhatNoCalendarHas(String typed) {
        assertThat(DateText.typed(typed, THIS_YEAR)).isEmpty();
    }

    @Test
    void theFilterOfTheListStandsInItsAddress() {
        ListFilter filter = ListFilter.of(
                Map.of("q", " khắc phục ", "chieu", "INCOMING", "nam", "2023", "trang", "2x", "trang-thai", "NO"));
        assertThat(filter.page()).isEqualTo(1);
        assertThat(filter.state()).isEmpty();
        assertThat(filter.link()).isEqualTo("/van-ban?q=kh%E1%BA%AFc+ph%E1%BB%A5c&chieu=INCOMING&nam=2023&trang=");
    }

    private static ReviewCheck.Checked check(Map<String, String> sent) {
        return ReviewCheck.of(ReviewForm.sent(sent), THIS_YEAR);
    }

    private static Map<String, String> aForm() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("loai", "BC"),
                Map.entry("so", "161"),
                Map.entry("ky-hieu", "BC-SNV"),
                Map.entry("ngay", "05/2023"),
                Map.entry("co-quan", "Sở Nội vụ"),
                Map.entry("trich-yeu", "kết quả chỉ số"),
                Map.entry("do-khan", "KHAN"),
                Map.entry("kinh-gui", "- Giám đốc các sở;\n- Chủ tịch UBND các huyện\n\n"),
                Map.entry("tham-quyen", "KT. CHỦ TỊCH"),
                Map.entry("nv-0-muc", "1.(2)"),
                Map.entry("nv-0-viec", "Xây dựng kế hoạch"),
                Map.entry("nv-0-han", "30/6/2023"),
                Map.entry("vd-0-so", "12-CTr/TU")));
    }
}
