package vn.thanghang.directive.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.audit.Actor;
import vn.thanghang.platform.database.DatabaseIT;

/** Two people confirm the same draft at the same moment. */
@DatabaseIT
class TwoConfirmationsIT {

    private static final int ROUNDS = 8;
    private static final String LETTER = """
            ỦY BAN NHÂN DÂN TỈNH A
            Số: 7/BC-UBND
            A, ngày 05 tháng 3 năm 2024
            BÁO CÁO
            Kết quả thực hiện
            1. Giao Sở B báo cáo trước ngày 05/6/2024.
            GIÁM ĐỐC
            Lê Văn E
            """;

    @Autowired
    private ReceivingDocuments receiving;

    @Autowired
    private RegisteringDocuments registering;

    @Autowired
    private FindingDocuments finding;

    @Autowired
    private JdbcClient sql;

    @Test
    void oneIsDoneAndOneIsToldItIsLate() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID id = aDraft();
                DocumentFields fields = Proposal.fields(finding.reading(id).orElseThrow());
                var together = new CyclicBarrier(2);
                var answers = new ArrayList<Future<Registration>>();
                for (int person = 0; person < 2; person++) {
                    By by = new By(Actor.person(UUID.randomUUID()), "Người " + person);
                    Callable<Registration> confirm = () -> {
                        together.await(30, TimeUnit.SECONDS);
                        return registering.register(id, 0, fields, by);
                    };
                    answers.add(people.submit(confirm));
                }
                List<Registration> results =
                        List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(results)
                        .filteredOn(Registration.Done.class::isInstance)
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(Registration.Late.class::isInstance)
                        .hasSize(1);
                assertThat(events(id)).isEqualTo(1);
                assertThat(duties(id)).isEqualTo(fields.duties().size());
            }
        }
    }

    private UUID aDraft() {
        Reception received = receiving.receive(
                LETTER.getBytes(StandardCharsets.UTF_8), "a.txt", UUID.randomUUID(), new By(Actor.SYSTEM, "Máy"));
        assertThat(received).isInstanceOf(Reception.Drafted.class);
        return ((Reception.Drafted) received).documentId();
    }

    private long events(UUID id) {
        return sql.sql("""
                        select count(*) from audit.event
                        where subject_id = :id and act = 'directive.document.registered'
                        """).param("id", id.toString()).query(Long.class).single();
    }

    private long duties(UUID id) {
        return sql.sql("select count(*) from directive.duty where document_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
