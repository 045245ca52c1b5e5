package vn.thanghang.assignment.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thanghang.assignment.CriterionEdit;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.Rosters;
import vn.thanghang.platform.text.Texts;

class MatchingTest {

    private static final Map<String, String> KNOWN = Map.of("Sở A", "a", "Sở B", "b", "Sở C", "c", "a", "a", "b", "b");

    private static Matching.Known known(int communes) {
        return new Matching.Known(
                Year.of(2023),
                Map.of("6.1", "Y tế công lập"),
                words -> KNOWN.containsKey(words) ? new Rosters.Match.One(KNOWN.get(words)) : new Rosters.Match.None(),
                Map.of(
                        LeadKind.ALL_DISTRICTS,
                        List.of("h1", "h2", "a"),
                        LeadKind.ALL_COMMUNES,
                        IntStream.range(0, communes).mapToObj(i -> "x" + i).toList()),
                List.of("a", "b", "c"));
    }

    private static MatchedRow row(Map<String, String> typed, String... cells) {
        var table = new ArrayList<RawTable.Cell>();
        List.of("Tiêu chí", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian")
                .forEach(label -> table.add(new RawTable.Cell(table.size(), 1, label, false)));
        var below = new ArrayList<RawTable.Cell>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                below.add(new RawTable.Cell(i, 1, cells[i], false));
            }
        }
        AnnexRows rows = AnnexRows.of(
                List.of(new RawTable("1", false, List.of(new RawTable.Row(1, table), new RawTable.Row(2, below)))));
        return new Matching(known(100), typed, Texts.ofPaper("assignment"))
                .rows(rows)
                .getFirst();
    }

    private static List<CriterionEdit.PieceEdit> pieces(MatchedRow row) {
        var list = new MatchList(
                UUID.randomUUID(),
                "a.docx",
                List.of(row),
                AnnexRows.of(List.of()),
                Map.of("6.1", "Y tế công lập"),
                Set.of());
        assertThat(list.isReady()).as(row.toString()).isTrue();
        return new AnnexEdits("phối hợp").of(list).getFirst().pieces();
    }

    @Test
    void severalLeadsAreAPieceEachAndWhoCoordinatesIsAskedOnce() {
        var pieces = pieces(row(Map.of(), "6.1", "Sửa trạm", "Sở A; Sở B", "Sở C", "Quý II/2023"));
        assertThat(pieces).extracting(CriterionEdit.PieceEdit::lead).containsExactly("a", "b");
        assertThat(pieces).extracting(CriterionEdit.PieceEdit::due).containsOnly(LocalDate.of(2023, 6, 30));
        assertThat(pieces.getFirst().inputs())
                .extracting(CriterionEdit.InputEdit::agency)
                .containsExactly("c");
        assertThat(pieces.getLast().inputs()).isEmpty();
    }

    @Test
    void groupsCoordinateAsTheirAgenciesWithoutTheLeadAndOnce() {
        var pieces = pieces(row(Map.of(), "6.1", "Sửa trạm", "Sở A", "Sở B; Các sở, ban, ngành; UBND cấp huyện", ""));
        assertThat(pieces.getFirst().inputs())
                .extracting(CriterionEdit.InputEdit::agency)
                .containsExactly("b", "c", "h1", "h2");
    }

    @Test
    void workWithoutADayKeepsTheWordsOfItsTime() {
        var pieces = pieces(row(Map.of(), "6.1", "Niêm yết", "UBND cấp huyện", "", "Thường xuyên"));
        assertThat(pieces.getFirst().title()).isEqualTo("Niêm yết; thời gian: Thường xuyên");
        assertThat(pieces.getFirst().due()).isNull();
        assertThat(pieces.getFirst().lead()).isEqualTo("UBND cấp huyện");
    }

    @Test
    void whatIsOpenIsChosenOrLeftOutWithAReason() {
        String[] cells = {"Thu nhập", "Sửa trạm", "Sở Lạ", "Các sở liên quan; UBND cấp xã", "sau này"};
        MatchedRow open = row(Map.of(), cells);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.criterion().state()).isEqualTo(CriterionFind.State.NOT_FOUND);
        assertThat(open.leads()).extracting(AgencyFind::state).containsExactly(AgencyFind.State.NOT_FOUND);
        assertThat(open.coordinating())
                .extracting(AgencyFind::state)
                .containsExactly(AgencyFind.State.UNNAMED, AgencyFind.State.TOO_MANY);
        assertThat(open.due().state()).isEqualTo(DueFind.State.UNREAD);
        Map<String, String> chosen = Map.of(
                "d0-tieu-chi",
                "6.1",
                "d0-l0",
                "Sở A",
                "d0-k0",
                "Sở B",
                "d0-han",
                "15/12/2023",
                "d0-ly-do",
                "xã có bảng riêng");
        MatchedRow said = row(chosen, cells);
        assertThat(said.isOpen()).isFalse();
        assertThat(said.leavesOut()).isTrue();
        assertThat(pieces(said).getFirst().inputs())
                .extracting(CriterionEdit.InputEdit::agency)
                .containsExactly("b");
        assertThat(row(Map.of("d0-tieu-chi", "6.1", "d0-l0", "Không có thật"), cells)
                        .leads()
                        .getFirst()
                        .state())
                .isEqualTo(AgencyFind.State.NOT_FOUND);
        assertThat(row(Map.of("d0-ly-do", "không phải PAPI"), cells).isLeftOut())
                .isTrue();
    }

    @Test
    void aGroupDoesNotLeadUntilSomebodySaysWho() {
        assertThat(row(Map.of(), "6.1", "Sửa trạm", "Các sở, ban, ngành").isOpen())
                .isTrue();
    }

    @Test
    void wordsThatAreTooLongHaveToBeTypedShorter() {
        MatchedRow tooLong = row(Map.of(), "6.1", "a".repeat(501), "Sở A");
        assertThat(tooLong.isOpen()).isTrue();
        assertThat(row(Map.of("d0-viec", "Sửa trạm"), "6.1", "a".repeat(501), "Sở A")
                        .isOpen())
                .isFalse();
    }
}
