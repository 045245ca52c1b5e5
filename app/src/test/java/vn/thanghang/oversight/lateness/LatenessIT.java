package vn.thanghang.oversight.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.directive.duties.RegisteredLetter;
import vn.thanghang.oversight.OversightLooks;
import vn.thanghang.oversight.day.RunningDays;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.plan.web.PlanWalk;
import vn.thanghang.remediation.progress.TaskRows;

/** The outcomes over real tasks, lateness determined anew by a document, and the periodic reports that count on both. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class LatenessIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Each test plays days of its own. */
    private final LocalDate after = LocalDate.of(2026, 12, 18).plusDays(28L * COUNT.getAndIncrement());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RunningDays days;

    @Autowired
    private ReadingOutcomes outcomes;

    private final String agency = "so-" + UUID.randomUUID().toString().substring(0, 8);
    private JdbcClient owner;
    private Visitor monitor;
    private UUID task;

    @BeforeEach
    void aLateTask() {
        owner = JdbcClient.create(database.owner());
        owner.sql("delete from oversight.day_run").update();
        monitor = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
        task = new TaskRows(owner).task(agency, "PUBLIC_PAGE");
        days.run(after);
    }

    private OutcomeCounts counts() {
        return ReadingOutcomes.byAgency(outcomes.read("PAPI", 2026, after)).getOrDefault(agency, OutcomeCounts.NONE);
    }

    private UUID fact() {
        return owner.sql("select id from oversight.late where agency = :agency")
                .param("agency", agency)
                .query(UUID.class)
                .single();
    }

    @Test
    void aDocumentDeterminesLatenessAnewAndTheTotalsChange() {
        assertThat(counts().of(Outcome.LATE_OPEN)).isEqualTo(1);
        String path = "/don-doc/cham/" + fact();
        Visitor officer = Visitor.signedIn(context, new TestPeople(context).holdingFor(agency, Role.FOCAL_OFFICER));
        assertThat(officer.read("/don-doc/cham").text()).contains("Mở 12 buổi đối thoại");
        assertThat(officer.get("/don-doc/cham?co-quan=so-khac").statusCode()).isEqualTo(404);
        assertThat(monitor.read("/don-doc/cham?co-quan=" + agency)
                        .select("textarea")
                        .text())
                .contains("Thời hạn 15/12/2026", "/nhiem-vu/" + task);
        var form = new LinkedHashMap<String, String>(Map.of(
                "van-ban", "215/UBND-NC", "ngay", "20/11/2026", "can-cu", "OBJECTIVE_CAUSE", "ly-do", "Bão số 5"));
        for (String missing : List.of("van-ban", "ngay", "can-cu", "ly-do")) {
            var without = new LinkedHashMap<>(form);
            without.put(missing, "");
            PlanWalk.expect(monitor.post(path + "/xac-dinh-lai", without), 422, monitor);
        }
        assertThat(officer.post(path + "/xac-dinh-lai", form).statusCode()).isEqualTo(403);
        try (var looks = new OversightLooks()) {
            looks.look(monitor, "late-list", "/don-doc/cham?co-quan=" + agency);
            looks.look(monitor, "late-fact", path);
            looks.look(monitor, "periods", "/don-doc/ky-bao-cao");
            looks.look(monitor, "ladder-queue", "/don-doc");
            assertThat(looks.wrong()).isEmpty();
        }
        PlanWalk.expect(monitor.post(path + "/xac-dinh-lai", form), 302, monitor);
        PlanWalk.expect(monitor.post(path + "/xac-dinh-lai", form), 422, monitor);
        assertThat(counts().of(Outcome.LATE_OPEN)).isZero();
        assertThat(counts().of(Outcome.EXTENDED)).isEqualTo(1);
        assertThat(officer.read(path).text())
                .contains("Xác định lại theo văn bản số 215/UBND-NC", "Bão số 5", "20/11/2026");
        // Nobody is urged about it any more.
        int before = reminders();
        days.run(after.plusDays(10));
        assertThat(reminders()).isEqualTo(before);
        assertThat(owner.sql("select closed_on from oversight.escalation where agency = :agency")
                        .param("agency", agency)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(after.plusDays(10));
    }

    private int reminders() {
        return owner.sql("select count(*) from oversight.reminder where agency = :agency")
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    @Test
    void theDatabaseTakesNoRedeterminationWithoutItsDocument() {
        UUID fact = fact();
        assertThatThrownBy(() -> owner.sql("""
                        update oversight.late set settlement = 'REDETERMINED', settled_on = current_date, document = '1' where id = :id
                        """).param("id", fact).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("determined anew by a document");
    }

    /** Gone and back with the same date: the ladder stands anew instead of stopping the day of everybody. */
    @Test
    void whatComesBackClimbsAnew() {
        removed(true);
        days.run(after.plusDays(3));
        removed(false);
        days.run(after.plusDays(13));
        assertThat(owner.sql(
                                "select count(*) || ' ' || count(closed_on) from oversight.escalation where agency = :agency")
                        .param("agency", agency)
                        .query(String.class)
                        .single())
                .isEqualTo("2 1");
        assertThat(counts().of(Outcome.LATE_OPEN)).isEqualTo(1);
    }

    private void removed(boolean gone) {
        owner.sql("""
                        update remediation.task set version = version + 1, removed = :gone, changed_at = now() where id = :id and stage = 'ISSUED'
                        """).param("gone", gone).param("id", task).update();
    }

    @Test
    void periodicReportsNeedTheirBasisAndKeepTheirFigures() {
        var form = new LinkedHashMap<String, String>(Map.of(
                "ten", "Báo cáo quý " + agency, "dinh-ky", "QUARTER", "chot", "14", "han", "20", "thang-han", "nay"));
        form.put("key", UUID.randomUUID().toString());
        assertThat(monitor.page(monitor.post("/don-doc/ky-bao-cao", form)).text())
                .contains("Chưa chọn văn bản làm căn cứ");
        form.put("van-ban", RegisteredLetter.add(owner).toString());
        form.put("han", "10");
        PlanWalk.expect(monitor.post("/don-doc/ky-bao-cao", form), 422, monitor);
        form.put("han", "20");
        PlanWalk.expect(monitor.post("/don-doc/ky-bao-cao", form), 302, monitor);
        PlanWalk.expect(monitor.post("/don-doc/ky-bao-cao", form), 302, monitor);
        String id = owner.sql("select id from oversight.period_definition where name = :name")
                .param("name", "Báo cáo quý " + agency)
                .query(String.class)
                .single();
        assertThat(monitor.read("/don-doc/ky-bao-cao").text())
                .contains("Báo cáo quý " + agency, "UBND-NC ngày 10/05/2023");
        PlanWalk.expect(monitor.post("/don-doc/ky-bao-cao/" + id + "/thoi", Map.of("version", "0")), 302, monitor);
        PlanWalk.expect(monitor.post("/don-doc/ky-bao-cao/" + id + "/thoi", Map.of("version", "0")), 422, monitor);
    }
}
