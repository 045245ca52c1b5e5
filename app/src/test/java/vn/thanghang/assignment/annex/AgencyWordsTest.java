package vn.thanghang.assignment.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.Rosters;

class AgencyWordsTest {

    private static final Map<String, String> KNOWN = Map.of(
            "Sở Y tế", "syt",
            "Sở Nội vụ", "snv",
            "Sở Thông tin và Truyền thông", "stttt",
            "Sở Lao động, Thương binh và Xã hội", "sldtbxh",
            "Sở Văn hóa, Thể thao và Du lịch", "svhttdl",
            "UBND huyện Càng Long", "cl",
            "Công an tỉnh", "ca");

    private static final AgencyWords WORDS = new AgencyWords(
            words -> KNOWN.containsKey(words) ? new Rosters.Match.One(KNOWN.get(words)) : new Rosters.Match.None(),
            List.of(LeadKind.ALL_DISTRICTS));

    private static List<String> ids(String cell) {
        return WORDS.read(cell).stream()
                .map(find -> find.tier() != null
                        ? find.tier().name()
                        : find.ids().isEmpty()
                                ? find.state() + " " + find.words()
                                : find.ids().getFirst())
                .toList();
    }

    @Test
    void namesWithCommasAndAndStayWhole() {
        assertThat(ids("Sở Lao động, Thương binh và Xã hội, Sở Y tế và Sở Thông tin và Truyền thông"))
                .containsExactly("sldtbxh", "syt", "stttt");
        assertThat(ids("Sở Văn hóa,\nThể thao và Du lịch")).containsExactly("svhttdl");
    }

    @Test
    void linesSemicolonsBulletsAndPostsAreTakenApart() {
        assertThat(ids("- Sở Y tế;\n- Sở Nội vụ.")).containsExactly("syt", "snv");
        assertThat(ids("Sở Y tế\nSở Nội vụ\nCông an tỉnh")).containsExactly("syt", "snv", "ca");
        assertThat(ids("Giám đốc Sở Y tế")).containsExactly("syt");
        assertThat(ids("Chủ tịch UBND huyện Càng Long")).containsExactly("cl");
    }

    @Test
    void tiersAreKnownByTheWordsOfOffices() {
        for (String words : List.of(
                "UBND các huyện, thị xã, thành phố",
                "Ủy ban nhân dân cấp huyện",
                "các huyện, thị xã, thành phố",
                "UBND huyện, thị xã, thành phố",
                "Các địa phương")) {
            assertThat(ids(words)).as(words).containsExactly("ALL_DISTRICTS");
        }
        assertThat(ids("Sở Y tế, UBND các huyện, thị xã, thành phố")).containsExactly("syt", "ALL_DISTRICTS");
        assertThat(ids("UBND các huyện, thị xã, thành phố và Sở Y tế")).containsExactly("ALL_DISTRICTS", "syt");
        assertThat(ids("UBND huyện Càng Long")).containsExactly("cl");
        assertThat(ids("UBND các xã, phường")).containsExactly("NOT_FOUND UBND các xã, phường");
    }

    @Test
    void aGroupIsAllDepartmentsAndRelatedOnesAreNobodyYet() {
        assertThat(WORDS.read("Các sở, ban, ngành tỉnh"))
                .extracting(AgencyFind::state)
                .containsExactly(AgencyFind.State.EXPANDED);
        for (String words : List.of("Các sở, ngành liên quan", "Các cơ quan có liên quan", "Các đơn vị liên quan")) {
            assertThat(WORDS.read(words))
                    .as(words)
                    .extracting(AgencyFind::state)
                    .containsExactly(AgencyFind.State.UNNAMED);
        }
    }

    @Test
    void nobodyIsLostBehindAGroup() {
        assertThat(WORDS.read("Các sở, ban, ngành và UBND các huyện, thị xã, thành phố; Công an tỉnh"))
                .extracting(AgencyFind::words)
                .containsExactly("Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố", "Công an tỉnh");
        assertThat(WORDS.read("Các sở, ngành liên quan; Sở Y tế"))
                .extracting(AgencyFind::state)
                .containsExactly(AgencyFind.State.UNNAMED, AgencyFind.State.MATCHED);
    }

    @Test
    void whatIsNotKnownStaysToBeSaid() {
        assertThat(ids("Sở Không Có, Sở Y tế; Ban Nào Đó"))
                .containsExactly("NOT_FOUND Sở Không Có", "syt", "NOT_FOUND Ban Nào Đó");
        assertThat(ids("=HYPERLINK(\"http://x\")")).hasSize(1);
        assertThat(ids(" \n; , - ")).isEmpty();
    }

    @Test
    void anInputNamedWithItsAgencyIsKept() {
        AgencyFind found = WORDS.read("Sở Y tế: cung cấp số liệu, báo cáo").getFirst();
        assertThat(found.ids()).containsExactly("syt");
        assertThat(found.input()).isEqualTo("cung cấp số liệu, báo cáo");
    }
}
