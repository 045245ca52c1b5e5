package vn.thanghang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

class CsvFileTest {

    private static DataTable aTable(Cell... second) {
        return new DataTable(
                "t",
                "caption",
                List.of(Column.text("Tỉnh"), Column.number("Điểm, 2022")),
                List.of(Row.of(Cell.of("Bà Rịa - Vũng Tàu"), second[0])));
    }

    @Test
    void writesByteOrderMarkQuotesAndLineEnds() {
        assertThat(CsvFile.text(aTable(Cell.number("40,72", 40.717228))))
                .isEqualTo("\uFEFFTỉnh,\"Điểm, 2022\"\r\nBà Rịa - Vũng Tàu,40.717228\r\n");
    }

    @Test
    void keepsNegativeNumbersNumbers() {
        assertThat(CsvFile.text(aTable(Cell.number("\u22120,5", -0.5)))).endsWith(",-0.5\r\n");
        assertThat(CsvFile.text(aTable(Cell.number("0,00", 1e-7)))).endsWith(",0.00000010\r\n");
    }

    @Test
    void formulaStaysText() {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", "＋1", "－1", "＠SUM(A1)")) {
            assertThat(CsvFile.text(aTable(Cell.of(evil)))).endsWith(",'" + evil + "\r\n");
        }
    }

    @Test
    void quotesAreDoubled() {
        assertThat(CsvFile.text(aTable(Cell.of("a \"b\"")))).endsWith(",\"a \"\"b\"\"\"\r\n");
    }

    @Test
    void downloadsUnderItsName() {
        var response = CsvFile.download("papi-2022.csv", aTable(Cell.of("x")));
        assertThat(response.getHeaders().getFirst("Content-Disposition")).contains("papi-2022.csv");
        assertThat(new String(response.getBody(), StandardCharsets.UTF_8)).startsWith("\uFEFF");
    }
}
