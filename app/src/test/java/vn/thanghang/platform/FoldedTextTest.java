package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void findsOneNameHoweverItWasTyped() {
        assertThat(FoldedText.of("Đắk Lắk")).isEqualTo("dak lak");
        assertThat(FoldedText.of(Normalizer.normalize("ĐẮK  LẮK", Normalizer.Form.NFD)))
                .isEqualTo("dak lak");
        assertThat(FoldedText.of("Bà Rịa – Vũng Tàu")).isEqualTo("ba ria - vung tau");
        assertThat(FoldedText.of("hoà thuỷ")).isEqualTo(FoldedText.of("hòa thủy"));
    }

    @Test
    void leavesNoMarkOnAnyVietnameseLetter() {
        for (String letter : BorderTextTest.letters()) {
            assertThat(FoldedText.of(letter)).matches("[a-z]");
        }
    }
}
