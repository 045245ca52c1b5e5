package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTextTest {

    static final String LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
            + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ";

    @Test
    void composesEveryVietnameseLetterHoweverItWasDecomposed() {
        var random = new Random(20261123);
        for (String letter : letters()) {
            String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
            assertThat(BorderText.line(letter).value()).isEqualTo(letter);
            assertThat(BorderText.line(decomposed).value()).isEqualTo(letter);
            assertThat(BorderText.line(shuffledMarks(decomposed, random)).value())
                    .as("marks of %s in another order", letter)
                    .isEqualTo(letter);
            assertThat(BorderText.line(decomposed).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00D0ắk Lắk", "\u0189ắk Lắk"})
    void putsTheTrueLetterForItsLookalikes(String typed) {
        BorderText text = BorderText.line(typed);

        assertThat(text.value()).isEqualTo("Đắk Lắk");
        assertThat(text.changes()).containsExactly(BorderText.Change.LOOKALIKE_D);
    }

    @Test
    void leavesIcelandicWordsAlone() {
        assertThat(BorderText.line("Þórður gặp Nguyễn Văn \u00D0ức").value()).isEqualTo("Þórður gặp Nguyễn Văn Đức");
    }

    @Test
    void takesOutWhatNobodySees() {
        BorderText text = BorderText.line("\uFEFFTrà\u200B Vi\u00ADnh\u202E\u0007");

        assertThat(text.value()).isEqualTo("Trà Vinh");
        assertThat(text.changes()).containsExactly(BorderText.Change.INVISIBLE_MARKS);
    }

    @Test
    void makesOneOrdinarySpaceOfOddOnes() {
        BorderText text = BorderText.line("  Cà\u00A0\u00A0Mau \u3000 ");

        assertThat(text.value()).isEqualTo("Cà Mau");
        assertThat(text.changes()).containsExactly(BorderText.Change.ODD_SPACES);
    }

    @Test
    void keepsLinesOnlyWhereLinesAreWanted() {
        assertThat(BorderText.lines("a \r\n b\rc\u2028d").value()).isEqualTo("a\nb\nc\nd");
        assertThat(BorderText.line("a\r\nb").value()).isEqualTo("a b");
    }

    @Test
    void isDoneAfterOnce() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String once = BorderText.lines(anyText(random)).value();
            assertThat(BorderText.lines(once).value()).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        }
    }

    static List<String> letters() {
        return LETTERS.codePoints().mapToObj(Character::toString).toList();
    }

    private static String anyText(Random random) {
        String odd = "e\u0302\u0323\u0301\u200B\u200D\u00A0 \n\r\t\u00D0\u00FE\u00ADđ\u2028\u202E\u0915a9.";
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(odd.charAt(random.nextInt(odd.length())));
        }
        return text.toString();
    }

    private static String shuffledMarks(String decomposed, Random random) {
        List<String> marks = new ArrayList<>(decomposed
                .substring(1)
                .codePoints()
                .mapToObj(Character::toString)
                .toList());
        boolean sameClass = decomposed
                        .codePoints()
                        .skip(1)
                        .filter(mark -> "\u0302\u0306\u0300\u0301\u0303\u0309".indexOf(mark) >= 0)
                        .count()
                > 1;
        // Two marks above are only the same letter in the order shape, tone; the dot below may stand anywhere.
        if (!sameClass) {
            Collections.shuffle(marks, random);
        }
        return decomposed.charAt(0) + String.join("", marks);
    }
}
