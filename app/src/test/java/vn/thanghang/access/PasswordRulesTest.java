package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanghang.access.PasswordRefusal.EASY_TO_GUESS;
import static vn.thanghang.access.PasswordRefusal.NAMES_THE_CONTEXT;
import static vn.thanghang.access.PasswordRefusal.TOO_LONG;
import static vn.thanghang.access.PasswordRefusal.TOO_SHORT;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> CONTEXT =
            List.of("Thăng Hạng", "papi", "Sở Nội vụ", "Lê Thị Cẩm Vân", "camvan", "Trà Vinh");

    private final PasswordRules rules = new PasswordRules(GuessableWords.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con mèo trèo cây cau",
                "ruộng bậc thang tháng chín",
                "xK9#mPq2$vLw7",
                "correct horse battery staple",
                "nước mắm ngon lắm nha",
                "  một khoảng trắng dài ngoằng ",
                "🐟🦐🐙🐚🦑🐠🐡🦞🦀🐳🐋🐬"
            })
    void takesLongPhrasesWithoutRulesAboutClasses(String password) {
        assertThat(rules.refusal(password, CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Matkhau@123456",
                "mậtkhẩu123456",
                "M4tkh4u@2026!",
                "password1234",
                "P@ssw0rd2026",
                "qwertyuiop12",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "Anhyeuem2026!",
                "Nguyenvan1990",
                "abcdefghijkl",
                "HaNoi@123456"
            })
    void refusesWhatGuessersTryFirst(String password) {
        assertThat(rules.refusal(password, List.of())).contains(EASY_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanghang2026!",
                "thăng hạng 123",
                "SoNoiVu@2026",
                "papipapipapi",
                "LeThiCamVan123",
                "TraVinh@12345"
            })
    void refusesTheNamesOfPersonOfficeAndProduct(String password) {
        assertThat(rules.refusal(password, CONTEXT)).contains(NAMES_THE_CONTEXT);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(rules.refusal("kẻ ăn ốc bò", CONTEXT)).contains(TOO_SHORT);
        assertThat(rules.refusal(Normalizer.normalize("kẻ ăn ốc bò", Normalizer.Form.NFD), CONTEXT))
                .contains(TOO_SHORT);
        assertThat(rules.refusal("kẻ ăn ốc bò!", CONTEXT)).isEmpty();
    }

    @Test
    void takesSixtyFourCharactersAndMoreUpToTheLimit() {
        var phrase = "sáng nay ra đồng gặp bác Tư đang thả lưới bên bờ kênh số chín, trời còn mù sương lắm; "
                + "bác hỏi thăm cả nhà rồi cho hai con cá";
        assertThat(phrase.length()).isBetween(100, PasswordRules.LONGEST);
        assertThat(rules.refusal(phrase, CONTEXT)).isEmpty();
        assertThat(rules.refusal(phrase + phrase, CONTEXT)).contains(TOO_LONG);
        assertThat(rules.refusal("x".repeat(10_000), CONTEXT)).contains(TOO_LONG);
    }
}
