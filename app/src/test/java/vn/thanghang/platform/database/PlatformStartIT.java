package vn.thanghang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.VietnameseOrder;

@DatabaseIT
class PlatformStartIT {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource pool;

    @Autowired
    private TestDatabase database;

    @Test
    void runsAsTheRoleThatOwnsNothing() {
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo(EmbeddedServer.APP);
        assertThat(sql.sql("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ?")
                        .param(EmbeddedServer.APP)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> sql.sql("CREATE TABLE public.mine (x int)").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void mayUseEverySchemaOfTheModules() {
        List<String> closed = sql.sql("""
                        SELECT nspname FROM pg_namespace
                        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                          AND NOT has_schema_privilege(oid, 'USAGE')
                        """).query(String.class).list();

        assertThat(closed).isEmpty();
    }

    @Test
    void foldsNamesInSqlAsIndexesNeedIt() {
        assertThat(sql.sql("SELECT public.folded('Đắk Lắk – Thừa Thiên Huế')")
                        .query(String.class)
                        .single())
                .isEqualTo("dak lak - thua thien hue");
        assertThat(sql.sql("SELECT n FROM unnest(ARRAY['Phường 10','Phường 2']) n ORDER BY n COLLATE public.vietnamese")
                        .query(String.class)
                        .list())
                .containsExactly("Phường 2", "Phường 10");
    }

    @Test
    void ordersAndFoldsAsTheApplicationDoes() {
        List<String> names = List.of(
                "Bà Rịa - Vũng Tàu",
                "Bạc Liêu",
                "Bắc Giang",
                "Bến Tre",
                "Cà Mau",
                "Cần Thơ",
                "Đà Nẵng",
                "Đắk Lắk",
                "Điện Biên",
                "Gia Lai",
                "Hà Nam",
                "Hà Nội",
                "Hải Dương",
                "Hòa Bình",
                "Kon Tum",
                "Lạng Sơn",
                "Lào Cai",
                "Quảng Ngãi",
                "Quảng Nam",
                "Thừa Thiên Huế",
                "Tiền Giang",
                "Trà Vinh",
                "Ý Yên",
                "Phường 10",
                "Phường 2");
        List<String> inSql = sql.sql("SELECT n FROM unnest(?) n ORDER BY n COLLATE public.vietnamese")
                .param(names.toArray(String[]::new))
                .query(String.class)
                .list();

        assertThat(inSql)
                .isEqualTo(names.stream().sorted(VietnameseOrder.names()).toList());
        for (String name : names) {
            assertThat(sql.sql("SELECT public.folded(?)")
                            .param(name)
                            .query(String.class)
                            .single())
                    .isEqualTo(FoldedText.of(name));
        }
    }

    @Test
    void returnsToTheStateAfterTheStart() throws SQLException {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("CREATE SCHEMA scratch").update();
        owner.sql("CREATE TABLE scratch.t (x int)").update();
        assertThat(sql.sql("INSERT INTO scratch.t VALUES (1)").update()).isOne();

        database.restore();
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();

        assertThat(JdbcClient.create(database.owner())
                        .sql("SELECT to_regclass('scratch.t') IS NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("SELECT 1").query(Integer.class).single()).isOne();
    }
}
