package vn.thanghang.organisation.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.Book;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.organisation.file.Preview.Effect;
import vn.thanghang.platform.sheet.Cell;
import vn.thanghang.platform.sheet.Sheets;
import vn.thanghang.platform.sheet.SpreadsheetFile;
import vn.thanghang.platform.text.Texts;

/** What a file says, without a database. */
class FileReadingTest {

    private static final FileWords WORDS = new FileWords(new Texts());
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final Book book = Book.of(List.of());

    private Reading read(String csv) {
        var sheets = (Sheets.Opened) SpreadsheetFile.open(csv.getBytes(StandardCharsets.UTF_8), "tep.csv");
        return new Reading(
                new TableReader(WORDS).read(sheets.grids()), new LineReader(WORDS, Year.of(2026)), UUID::randomUUID);
    }

    private List<Refusal> enter(String csv) {
        return read(csv).on(book);
    }

    @Test
    void headingsAndWordsAreUnderstoodInBothLanguagesAndWithoutMarks() {
        assertThat(enter("Mã,Loại,Tên,Từ ngày\nvinh-long,Tỉnh,Tỉnh Vĩnh Long,01/07/2025\n"))
                .isEmpty();
        assertThat(enter("id,kind,name,from,belongs to\nxa-mot,commune,Xã Một,2025-07-01,vinh-long\n"))
                .isEmpty();
        assertThat(enter("ma,loai,ten,tu ngay,truc thuoc\nxa-hai,xa,Xã Hai,1.7.2025,vinh-long\n"))
                .isEmpty();
        assertThat(enter("AGENCY,KIND,NAME,FROM,PARENT\nxa-ba,COMMUNE,Xã Ba,01-07-2025,vinh-long\n"))
                .isEmpty();
        assertThat(book.agencies()).containsExactly("vinh-long", "xa-ba", "xa-hai", "xa-mot");
        assertThat(book.agencyOn("xa-hai", DAY).orElseThrow().kind()).isEqualTo(AgencyKind.COMMUNE);
    }

    @Test
    void theLastDayOfAFileIsTheLastDayOfTheAgency() {
        assertThat(enter("Mã,Loại,Tên,Từ ngày,Đến hết ngày\ntra-vinh,Tỉnh,Tỉnh Trà Vinh,01/01/2023,30/06/2025\n"))
                .isEmpty();
        assertThat(book.agency("tra-vinh").spans().getFirst().period())
                .isEqualTo(new Period(LocalDate.of(2023, 1, 1), DAY));
    }

    @Test
    void theSameLineAgainChangesNothingAndAnEndEnds() {
        String head = "Mã,Loại,Tên,Từ ngày,Đến hết ngày\n";
        enter(head + "tra-vinh,Tỉnh,Tỉnh Trà Vinh,01/01/2023,\n");
        Reading again = read(head + "tra-vinh,Tỉnh,Tỉnh Trà Vinh,01/01/2023,\n");
        assertThat(again.on(book)).isEmpty();
        assertThat(again.rows()).extracting(Preview.Row::effect).containsExactly(Effect.SAME);
        Reading end = read(head + "tra-vinh,Tỉnh,Tỉnh Trà Vinh,01/01/2023,30/06/2025\n");
        assertThat(end.on(book)).isEmpty();
        assertThat(end.rows()).extracting(Preview.Row::effect).containsExactly(Effect.ENDED);
        assertThat(book.agencyOn("tra-vinh", DAY)).isEmpty();
    }

    @Test
    void anotherNameFromALaterDayIsARenamingAndFromTheSameDayARefusal() {
        String head = "Mã,Loại,Tên,Từ ngày\n";
        enter(head
                + "bdt,Ban ngành tương đương sở,Ban Dân tộc,01/01/2023\n"
                        .replace("Ban ngành", "\"Ban, ngành")
                        .replace("sở,B", "sở\",B"));
        Reading renamed = read(head + "bdt,Sở,Sở Dân tộc và Tôn giáo,01/03/2025\n");
        assertThat(renamed.on(book)).isEmpty();
        assertThat(renamed.rows()).extracting(Preview.Row::effect).containsExactly(Effect.CHANGED);
        assertThat(book.relations()).hasSize(1);
        assertThat(enter(head + "bdt,Sở,Sở Khác,01/03/2025\n"))
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.OVERLAP);
    }

    @ParameterizedTest
    @CsvSource({
        "'XÃ,Xã,Xã Một,01/07/2025', AGENCY, organisation.finding.id",
        "'xa,Làng,Xã Một,01/07/2025', KIND, organisation.finding.unknownWord",
        "'xa,Xã,,01/07/2025', NAME, organisation.finding.missing",
        "'xa,Xã,Xã Một,31/02/2025', FROM, organisation.finding.date",
        "'xa,Xã,Xã Một,07/2025', FROM, organisation.finding.date"
    })
    void everyFieldThatCannotBeReadIsNamedWithItsRow(String line, Column column, String message) {
        Reading reading = read("Mã,Loại,Tên,Từ ngày\n" + line + "\n");
        assertThat(reading.on(book)).isNotEmpty();
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.blocking()).isTrue();
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.message()).isEqualTo(message);
        });
    }

    @Test
    void aDayThatASpreadsheetKeepsAsANumberIsRead() {
        var reader = new LineReader(WORDS, Year.of(2026));
        var line = new Line(
                "Trang 1",
                2,
                Table.ALIASES,
                Map.of(
                        Column.AGENCY, new Cell(2, 0, "xa", false),
                        Column.ALIAS, new Cell(2, 1, "Xã Một", false)));
        assertThat(reader.read(line)).isPresent();
        var dated = new Line(
                "Trang 1",
                3,
                Table.RELATIONS,
                Map.of(
                        Column.RELATION, new Cell(3, 0, "Sáp nhập, hợp nhất", false),
                        Column.AGENCY, new Cell(3, 1, "a1", false),
                        Column.SUCCESSOR, new Cell(3, 2, "b1", false),
                        Column.DAY, new Cell(3, 3, "45839", true)));
        assertThat(reader.read(dated))
                .get()
                .isInstanceOfSatisfying(
                        Entry.Relation.class,
                        relation -> assertThat(relation.on()).isEqualTo(DAY));
    }

    @Test
    void aFileWithoutATableIsRefused() {
        assertThat(enter("Tên người,Tuổi\nA,3\n")).isNotEmpty();
        assertThat(read("Tên người,Tuổi\nA,3\n").isUnreadable()).isTrue();
    }
}
