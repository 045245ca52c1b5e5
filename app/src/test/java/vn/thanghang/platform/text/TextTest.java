package vn.thanghang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Map<String, String> MESSAGES =
            Map.of("a", "Trang {0}/{1}", "n.one", "{0} tiêu chí", "n.other", "{0} tiêu chí của {1}");

    private final Text vietnamese = new Text(Language.VI, MESSAGES);
    private final Text english = new Text(Language.EN, MESSAGES);

    @Test
    void fillsArgumentsInTheirPlaces() {
        assertThat(vietnamese.of("a", 2, "7")).isEqualTo("Trang 2/7");
    }

    @Test
    void missingKeyFailsInTests() {
        assertThatThrownBy(() -> vietnamese.of("nowhere")).isInstanceOf(AssertionError.class);
    }

    @Test
    void missingArgumentIsRefused() {
        assertThatThrownBy(() -> vietnamese.of("a", 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimalArgumentMustBeWrittenFirst() {
        assertThatThrownBy(() -> vietnamese.of("a", 2.5, "7")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countChoosesTheForm() {
        assertThat(english.count("n", 1)).isEqualTo("1 tiêu chí");
        assertThat(english.count("n", 1200, "Trà Vinh")).isEqualTo("1,200 tiêu chí của Trà Vinh");
    }

    @Test
    void numbersFollowTheLanguage() {
        assertThat(vietnamese.number(1234.5678, 2)).isEqualTo("1.234,57");
        assertThat(english.number(1234.5678, 2)).isEqualTo("1,234.57");
        assertThat(vietnamese.signed(0.905382, 2)).isEqualTo("+0,91");
        assertThat(vietnamese.signed(-0.42, 2)).isEqualTo("\u22120,42");
        assertThat(vietnamese.percent(0.1237, 1)).isEqualTo("12,4\u202F%");
        assertThat(english.signedPercent(-0.05, 1)).isEqualTo("\u22125.0%");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(vietnamese.signed(-0.001, 2)).isEqualTo("0,00");
        assertThat(vietnamese.signed(0.001, 2)).isEqualTo("0,00");
    }

    @Test
    void whatIsNotANumberIsRefused() {
        assertThatThrownBy(() -> vietnamese.number(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halvesRoundAwayFromZeroAsPublished() {
        assertThat(vietnamese.number(2.675, 2)).isEqualTo("2,68");
        assertThat(vietnamese.number(-2.675, 2)).isEqualTo("\u22122,68");
    }

    @Test
    void timeIsThatOfVietnam() {
        assertThat(vietnamese.time(Instant.parse("2026-11-23T18:05:00Z"))).isEqualTo("01:05 24/11/2026");
        assertThat(vietnamese.date(LocalDate.of(2026, 3, 5))).isEqualTo("05/03/2026");
    }
}
