package vn.thanghang.directive.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;

/** Two people confirm the same signed copy at the same moment: one outgoing document, and the other is told. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class TwoIssuingsIT {

    private static final int ROUNDS = 4;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Test
    void oneIssuesAndOneIsToldItIsLate() throws Exception {
        List<Visitor> people = List.of(Visitor.signedIn(context, Role.CLERK), Visitor.signedIn(context, Role.MONITOR));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String address = SignedPaper.freeze(people.getFirst());
                byte[] docx = new DocxWriter()
                        .write(SignedPaper.signed(Integer.toString(100 + round), today)
                                .build());
                String compared = SignedPaper.bring(people.getFirst(), address, "a.docx", docx);
                var together = new CyclicBarrier(2);
                var answers = new ArrayList<Future<HttpResponse<String>>>();
                for (Visitor person : people) {
                    Map<String, String> form = SignedPaper.form(person.read(compared));
                    Callable<HttpResponse<String>> confirm = () -> {
                        together.await(30, TimeUnit.SECONDS);
                        return person.post(address + "/ban-ky/xac-nhan", form);
                    };
                    answers.add(hands.submit(confirm));
                }
                List<String> led = List.of(
                        WrittenPaper.location(answers.get(0).get()),
                        WrittenPaper.location(answers.get(1).get()));
                assertThat(led)
                        .filteredOn(place -> place.endsWith("?xong=REGISTERED"))
                        .hasSize(1);
                assertThat(led)
                        .filteredOn(place -> place.endsWith("?xong=muon"))
                        .hasSize(1);
                assertThat(issued(address)).isEqualTo(1);
            }
        }
    }

    private long issued(String address) {
        return sql.sql("""
                        select count(*) from audit.event
                        where subject_id = :id and act = 'directive.paper.issue'
                        """)
                .param("id", UUID.fromString(WrittenPaper.id(address)).toString())
                .query(Long.class)
                .single();
    }
}
