package vn.thanghang.assignment.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueFindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    30/6/2023 | READ | 2023-06-30
                    30.06.2023 | READ | 2023-06-30
                    Trước ngày 30/6/2023 | READ | 2023-06-30
                    Ngày 15 tháng 12 năm 2023 | READ | 2023-12-15
                    Từ 01/6/2023 đến 30/9/2023 | READ | 2023-09-30
                    30/6/23 | READ | 2023-06-30
                    Quý II/2023 | PERIOD | 2023-06-30
                    Quý IV | PERIOD | 2023-12-31
                    Quý III năm 2024 | PERIOD | 2024-09-30
                    Quý 3/2023 | PERIOD | 2023-09-30
                    Từ quý I đến quý III/2023 | PERIOD | 2023-09-30
                    Tháng 8/2023 | PERIOD | 2023-08-31
                    Tháng 02/2024 | PERIOD | 2024-02-29
                    Năm 2023 | PERIOD | 2023-12-31
                    Trong năm | PERIOD | 2023-12-31
                    6 tháng đầu năm 2023 | PERIOD | 2023-06-30
                    Thường xuyên | STANDING | none
                    Hằng năm | STANDING | none
                    Định kỳ hằng quý | STANDING | none
                    '' | NONE | none
                    - | NONE | none
                    30/6/2021 | OUT_OF_YEAR | 2021-06-30
                    31/6/2023 | UNREAD | none
                    30/13/2023 | UNREAD | none
                    Tháng 13/2023 | UNREAD | none
                    Sau hội nghị | UNREAD | none
                    45107 | UNREAD | none
                    """)
    void aTimeIsReadAsOfficesWriteIt(String words, DueFind.State state, String day) {
        DueFind found = DueFind.of(words, Year.of(2023));
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.day() == null ? null : found.day().toString()).isEqualTo(day);
    }
}
