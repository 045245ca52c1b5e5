package vn.thanghang.directive.numbers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.directive.numbers.Direction;

class PaperFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void readsAPaperThatGoesOut() {
        var read = PaperForm.paper(goingOut("signer", " Nguyễn  Văn A ", "copies", "3"), Direction.OUTGOING, TODAY);
        assertThat(read.form().errors()).isEmpty();
        assertThat(read.symbol()).isEqualTo("BC-SNV");
        assertThat(read.paper()).isNotNull();
        assertThat(read.paper().signer()).isEqualTo("Nguyễn Văn A");
        assertThat(read.paper().copies()).isEqualTo(3);
        assertThat(read.paper().dueOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BC-SNV", "UBND-NC", "QĐ-UBND", "SNV-CCHC", "NQ-HĐND", "TB-VP.UBND", "KH-BCĐ389"})
    void takesSymbolsAsOfficesWriteThem(String symbol) {
        assertThat(PaperForm.paper(goingOut("symbol", symbol), Direction.OUTGOING, TODAY)
                        .symbol())
                .isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource({
        "symbol, bc-snv",
        "symbol, ''",
        "symbol, 12/BC-SNV",
        "symbol, BC-",
        "summary, ' '",
        "signer, ''",
        "copies, 0",
        "copies, ba",
        "passedOn, 31/02/2026",
        "passedOn, 5/6",
        "dueOn, 05/06/26"
    })
    void namesTheFieldThatCannotBeRead(String field, String typed) {
        var read = PaperForm.paper(goingOut(field, typed), Direction.OUTGOING, TODAY);
        assertThat(read.form().errors()).containsOnlyKeys(field);
        assertThat(read.paper()).isNull();
        assertThat(read.form().value(field)).isEqualTo(typed);
    }

    @Test
    void aPaperThatComesInNeedsItsAuthorAndNoSymbol() {
        var typed = Map.of("summary", "V/v khắc phục", "theirDate", "05/2023");
        var read = PaperForm.paper(typed, Direction.INCOMING, TODAY);
        assertThat(read.form().errors()).containsOnlyKeys("author", "theirDate");
    }

    private static Map<String, String> goingOut(String... changes) {
        var typed = new HashMap<>(Map.of(
                "symbol", "BC-SNV", "kind", "Báo cáo", "summary", "Kết quả Chỉ số PAPI", "signer", "Nguyễn Văn A"));
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }
}
