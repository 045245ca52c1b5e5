package vn.thanghang.remediation.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** Double clicks and two persons at once: one winner each, and the loser is told. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanRacesIT {

    private static final int RACES = Integer.getInteger("races", 100);

    @Autowired
    private ApplicationContext context;

    private PlanWalk walk;
    private String address;

    @Test
    void oneOfTwoWins() throws Exception {
        walk = new PlanWalk(context);
        address = walk.begin();
        walk.fill(address);
        var other = Visitor.signedIn(context, new TestPeople(context).holdingFor(walk.agency, Role.FOCAL_OFFICER));
        int submitted = 0;
        int kept = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < RACES; i++) {
                if (i % 2 == 0) {
                    kept += saves(threads, other, i);
                } else {
                    submitted += submits(threads, other);
                }
            }
        }
        System.out.println("races " + RACES + ": pages " + kept + ", submissions " + submitted);
        assertThat(kept + submitted).isEqualTo(RACES);
    }

    @Test
    void oneFormTwiceBeginsOnePlan() throws Exception {
        var twice = new PlanWalk(context);
        String key = UUID.randomUUID().toString();
        Map<String, String> begin = Map.of("key", key, "bang", twice.sheet.toString(), "co-quan", twice.agency);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = together(
                    threads,
                    () -> twice.officer.post("/ke-hoach", begin),
                    () -> twice.officer.post("/ke-hoach", begin));
            assertThat(PlanWalk.location(both.get(0))).isEqualTo(PlanWalk.location(both.get(1)));
        }
    }

    /** Two persons save the same page: one version more, both texts kept. */
    private int saves(java.util.concurrent.ExecutorService threads, Visitor other, int i) throws Exception {
        String page = address + "/nguon-luc";
        var mine = PlanWalk.form(walk.officer.read(page), "form[data-keep]");
        var theirs = PlanWalk.form(other.read(page), "form[data-keep]");
        mine.put("kinh-phi", "một " + i);
        theirs.put("kinh-phi", "hai " + i);
        var both = together(threads, () -> walk.officer.post(page, mine), () -> other.post(page, theirs));
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        long remembered = walk.owner()
                .sql("""
                        select count(*) from remediation.revision r join remediation.plan p on p.id = r.plan_id
                        where p.agency = :agency and r.typed ->> 'kinh-phi' in (:one, :two)
                        """)
                .params(Map.of("agency", walk.agency, "one", "một " + i, "two", "hai " + i))
                .query(Long.class)
                .single();
        assertThat(remembered).isEqualTo(2);
        return 1;
    }

    /** Two persons submit; one does, the other is told. Then it goes back to writing for the next race. */
    private int submits(java.util.concurrent.ExecutorService threads, Visitor other) throws Exception {
        Map<String, String> version = Map.of("version", walk.version());
        var both = together(
                threads,
                () -> walk.officer.post(address + "/trinh", version),
                () -> other.post(address + "/trinh", version));
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
        assertThat(walk.state()).isEqualTo("SUBMITTED");
        PlanWalk.expect(walk.step(walk.head, address, "/tra-lai-soan", Map.of("reason", "thử lại")), 302, walk.head);
        return 1;
    }

    private static List<HttpResponse<String>> together(
            java.util.concurrent.ExecutorService threads,
            Callable<HttpResponse<String>> first,
            Callable<HttpResponse<String>> second)
            throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        for (var answer : threads.invokeAll(List.of(first, second))) {
            answers.add(answer.get());
        }
        return answers;
    }
}
