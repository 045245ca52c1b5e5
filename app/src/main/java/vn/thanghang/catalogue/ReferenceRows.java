package vn.thanghang.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;

/** The rows that figures stand on: index, units, editions and their criteria. Adding what is there already changes nothing. */
@Component
final class ReferenceRows {

    private static final String INDEX = """
            insert into catalogue.measured_index (code, name_vi, name_en)
            values ('PAPI', 'Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh',
                    'Provincial Governance and Public Administration Performance Index')
            on conflict do nothing
            """;

    private static final String UNIT = """
            insert into catalogue.unit (id, code, name, region, valid_from, valid_to, successor)
            values (:id, :code, :name, :region, :from, :to, :successor)
            on conflict do nothing
            """;

    private static final String EDITION = """
            insert into catalogue.edition (index_code, year, group_rule, released, respondents, publishers)
            values (:index, :year, :rule, :released, :respondents, :publishers)
            on conflict do nothing
            """;

    private static final String CRITERION = """
            insert into catalogue.criterion
              (index_code, year, code, parent, level, position, name_vi, name_en, low, high, direction, meaning)
            values (:index, :year, :code, :parent, :level,
                    (select count(*) from catalogue.criterion where index_code = :index and year = :year),
                    :nameVi, :nameEn, :low, :high, :direction, :meaning)
            on conflict (index_code, year, code) do nothing
            """;

    private static final String CODES = """
            select code from catalogue.criterion where index_code = :index and year = :year
            """;

    private static final String UNITS_COUNT = "select count(*) from catalogue.unit";

    private final JdbcClient jdbc;

    ReferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the index and the units of every period. */
    void addUnits(List<Province> all) {
        if (jdbc.sql(UNITS_COUNT).query(Long.class).single() >= all.size()) {
            return;
        }
        jdbc.sql(INDEX).update();
        for (Province province : all) {
            jdbc.sql(UNIT)
                    .param("id", province.id())
                    .param("code", province.code())
                    .param("name", province.name())
                    .param("region", province.region())
                    .param("from", province.validFrom())
                    .param("to", province.validTo())
                    .param("successor", province.successor())
                    .update();
        }
    }

    /** Adds an edition with the criteria of its tree and any indicator beyond them that a file brings. */
    void addEdition(Edition edition, Collection<Criterion> further) {
        jdbc.sql(EDITION)
                .param("index", edition.index())
                .param("year", edition.year())
                .param("rule", edition.groupRule().name())
                .param("released", edition.released())
                .param("respondents", edition.respondents())
                .param("publishers", edition.publishers())
                .update();
        List<String> known = jdbc.sql(CODES)
                .param("index", edition.index())
                .param("year", edition.year())
                .query(String.class)
                .list();
        edition.tree().criteria().stream()
                .filter(c -> !known.contains(c.code()))
                .forEach(c -> add(edition, c));
        further.stream()
                .filter(c -> !known.contains(c.code()) && edition.tree().find(c.code()) == null)
                .forEach(c -> add(edition, c));
    }

    private void add(Edition edition, Criterion criterion) {
        jdbc.sql(CRITERION)
                .param("index", edition.index())
                .param("year", edition.year())
                .param("code", criterion.code())
                .param("parent", criterion.parent())
                .param("level", criterion.level().name())
                .param("nameVi", criterion.nameVi())
                .param("nameEn", criterion.nameEn())
                .param("low", criterion.low())
                .param("high", criterion.high())
                .param("direction", criterion.direction().name())
                .param("meaning", criterion.meaning())
                .update();
    }

    /** Ids of the 63 provinces by name. */
    static Map<String, String> idsByName() {
        var ids = new HashMap<String, String>();
        Provinces.ofThe63().all().forEach(p -> ids.put(p.name(), p.id()));
        return ids;
    }
}
