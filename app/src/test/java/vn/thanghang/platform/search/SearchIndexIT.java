package vn.thanghang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.TestDatabase;

class SearchIndexIT {

    private static final SearchKind TASKS = new SearchKind(10, "remediation.search.TASK");
    private static final SearchKind AGENCIES = new SearchKind(20, "organisation.search.AGENCY");

    private static JdbcClient jdbc;
    private static SearchIndex index;

    @BeforeAll
    static void anIndex() {
        var source = TestDatabase.fresh().app();
        jdbc = JdbcClient.create(source);
        var beans =
                new StaticListableBeanFactory(Map.of("agencies", AGENCIES, "tasks", TASKS, "aliases", (SearchAliases)
                        () -> Map.of("daklak", "dak lak", "dac lac", "dak lak")));
        index = new SearchIndex(
                jdbc,
                new JdbcTemplate(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                beans.getBeanProvider(SearchKind.class),
                beans.getBeanProvider(SearchAliases.class));
        put(AGENCIES, "hoa", "Ủy ban nhân dân xã Hoa Lư", "", null);
        put(AGENCIES, "hoà", "Ủy ban nhân dân xã Thái Hoà", "UBND.TH", null);
        put(AGENCIES, "dak-lak", "Sở Nội vụ tỉnh Đắk Lắk", "SNV", null);
        put(TASKS, "1", "Công khai thủ tục hành chính", "45/2023/QĐ-UBND", LocalDate.of(2023, 5, 1));
        put(TASKS, "2", "Công khai ngân sách cấp xã", "46/QĐ-UBND", LocalDate.of(2023, 6, 1));
        put(TASKS, "3", "Hòa giải ở cơ sở", "", LocalDate.of(2022, 6, 1));
        put(TASKS, "4", "Hoa quả sạch", "", LocalDate.of(2023, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dak lak",
                "DAK LAK",
                "daklak",
                "Đắk Lắk",
                "đăk lăk",
                "đắc lắc",
                "snv dak",
                "LẮK ĐẮK",
                "nội vụ đắk"
            })
    void findsHoweverItIsWritten(String typed) {
        assertThat(found(typed, AGENCIES)).containsExactly("dak-lak");
    }

    @ParameterizedTest
    @CsvSource({
        "45/2023, 1",
        "45/2023/QĐ-UBND, 1",
        "qd ubnd, 2;1",
        "cong khai, 2;1",
        "công khai xã, 2",
        "46, 2",
        "th tuc, 1"
    })
    void findsEveryWordWhereAWordBegins(String typed, String ids) {
        assertThat(found(typed, TASKS)).containsExactly(ids.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khai giấy", "hai", "%", "_", "'", "cong' or '1'='1", "\\", "()*"})
    void findsNothingElse(String typed) {
        assertThat(found(typed, TASKS)).isEmpty();
    }

    @Test
    void putsTheVeryMarksFirst() {
        assertThat(found("hoa", TASKS)).containsExactly("4", "3");
        assertThat(found("hòa", TASKS)).containsExactly("3", "4");
        assertThat(found("Hoà", AGENCIES)).containsExactly("hoà", "hoa");
    }

    @Test
    void leafsThroughBothParts() {
        var query = index.read("hòa");
        assertThat(index.find(query, TASKS, 0, 1).entries())
                .extracting(SearchEntry::id)
                .containsExactly("3");
        assertThat(index.find(query, TASKS, 1, 1).entries())
                .extracting(SearchEntry::id)
                .containsExactly("4");
        assertThat(index.find(query, TASKS, 1, 1).count()).isEqualTo(2);
    }

    @Test
    void tellsKindsInOrderAndLeavesOutEmptyOnes() {
        assertThat(index.overview(index.read("hoa"), 1))
                .extracting(hits -> hits.kind().key() + " " + hits.count() + " "
                        + hits.entries().size())
                .containsExactly("remediation.search.TASK 2 1", "organisation.search.AGENCY 2 1");
        assertThat(index.overview(index.read("ngan sach"), 5)).hasSize(1);
        assertThat(index.overview(index.read(" "), 5)).isEmpty();
    }

    @Test
    void countsNoFurtherThanAThousand() {
        var many = new SearchKind(30, "directive.search.DOCUMENT");
        jdbc.sql("""
                        insert into platform.search_entry (kind, id, title, words, path)
                        select 'directive.search.DOCUMENT', n::text, 'Công văn số ' || n, '', '/van-ban/' || n
                        from generate_series(1, 1500) n
                        """).update();
        assertThat(index.find(index.read("công văn"), many, 0, 50).isMoreThanCounted())
                .isTrue();
        assertThat(index.find(index.read("công văn 1499"), many, 0, 50).count()).isEqualTo(1);
    }

    @Test
    void replacesRemovesAndFills() {
        var kind = new SearchKind(40, "catalogue.search.CRITERION");
        put(kind, "old", "Tiêu chí cũ", "", null);
        put(kind, "same", "Tiêu chí giữ", "", null);
        put(kind, "same", "Tiêu chí giữ nguyên", "", null);
        assertThat(found("tieu chi giu nguyen", kind)).containsExactly("same");
        index.fill(new SearchFilling() {
            @Override
            public String kind() {
                return kind.key();
            }

            @Override
            public List<SearchEntry> entries() {
                return List.of(new SearchEntry(kind.key(), "same", "Tiêu chí mới", "", "/chi-so/1", null));
            }
        });
        assertThat(found("tieu chi", kind)).containsExactly("same");
        index.remove(kind.key(), "same");
        assertThat(found("tieu chi", kind)).isEmpty();
    }

    @Test
    void storesComposedTextOnly() {
        put(TASKS, "nfd", "Giải phóng mặt bằng".replace("ằ", "a\u0306\u0300"), "", null);
        assertThat(found("mặt bằng", TASKS)).containsExactly("nfd");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into platform.search_entry (kind, id, title, words, path)
                        values ('remediation.search.TASK', 'x', normalize('ằ', NFD), '', '/x')
                        """).update()).isInstanceOf(DataAccessException.class);
    }

    private static void put(SearchKind kind, String id, String title, String words, @Nullable LocalDate day) {
        index.put(new SearchEntry(kind.key(), id, title, words, "/x/" + id, day));
    }

    private static List<String> found(String typed, SearchKind kind) {
        return index.find(index.read(typed), kind, 0, 50).entries().stream()
                .map(SearchEntry::id)
                .toList();
    }
}
