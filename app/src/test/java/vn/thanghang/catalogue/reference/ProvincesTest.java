package vn.thanghang.catalogue.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {

    private static final Provinces OF_63 = Provinces.ofThe63();

    @ParameterizedTest
    @CsvSource({
        "Trà Vinh, 84",
        "TRA VINH, 84",
        "tỉnh Trà Vinh, 84",
        "Thừa Thiên-Huế, 46",
        "Thua Thien Hue, 46",
        "TT-Huế, 46",
        "Bà Rịa-Vũng Tàu, 77",
        "BRVT, 77",
        "Ba Ria Vung Tau, 77",
        "TP. Hồ Chí Minh, 79",
        "TP Ho Chi Minh, 79",
        "Thành phố Hồ Chí Minh, 79",
        "HCMC, 79",
        "TP. Cần Thơ, 92",
        "Hà Nội, 1",
        "Hanoi, 1",
        "Đắc Lắc, 66",
        "Dak Lak, 66",
        "daklak, 66",
        "Ðắk Nông, 67",
        "Bắc Cạn, 6",
        "Hoà Bình, 17"
    })
    void findsAProvinceHoweverItIsWritten(String text, int code) {
        for (var form : Normalizer.Form.values()) {
            assertThat(OF_63.named(Normalizer.normalize(text, form)))
                    .isEqualTo(OF_63.coded(code))
                    .isNotNull();
        }
    }

    @Test
    void doesNotGuess() {
        assertThat(OF_63.named("Toàn quốc")).isNull();
        assertThat(OF_63.named("Trà")).isNull();
        assertThat(OF_63.named("")).isNull();
        assertThat(OF_63.coded(99)).isNull();
    }

    @Test
    void mergesThe63IntoThe34() {
        Provinces of34 = Provinces.on(LocalDate.of(2025, 7, 1));
        assertThat(OF_63.all()).hasSize(63);
        assertThat(of34.all()).hasSize(34);
        assertThat(OF_63.all().stream()
                        .filter(p -> "vinh-long-2025".equals(p.successor()))
                        .map(Province::name))
                .containsExactlyInAnyOrder("Vĩnh Long", "Trà Vinh", "Bến Tre");
        assertThat(OF_63.all().stream()
                        .map(Province::successor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .hasSize(24)
                .isSubsetOf(of34.all().stream().map(Province::id).collect(Collectors.toSet()));
        assertThat(OF_63.all()).allMatch(p -> p.region() != null);
    }
}
