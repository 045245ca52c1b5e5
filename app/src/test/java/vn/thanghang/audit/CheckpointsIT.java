package vn.thanghang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;

/** From the rows of the database to the verdict of the command that knows no database. */
@DatabaseIT
class CheckpointsIT {

    @Autowired
    private AuditLog log;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestDatabase database;

    @Test
    void aRowChangedBehindTheTriggersIsFoundByTheCommandOutside(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 30; i++) {
            record(i);
        }
        assertThat(checkpoints.make()).isPresent();
        assertThat(checkpoints.make()).as("nothing new").isEmpty();
        assertThat(verify(exported(), folder)).isZero();

        var owner = JdbcClient.create(database.owner());
        owner.sql("alter table audit.event disable trigger event_is_append_only")
                .update();
        var some = sql.sql("select max(seq) - 7 from audit.event")
                .query(Long.class)
                .single();
        owner.sql("update audit.event set after_ref = 'sửa' where seq = ?")
                .param(some)
                .update();
        assertThat(verify(exported(), folder)).isEqualTo(2);
        assertThat(checkpoints.check(exported().iterator()).problems())
                .extracting(LogProblem::kind)
                .contains(LogProblem.Kind.ROOT);
    }

    private int verify(List<String> lines, Path folder) throws IOException {
        Files.write(folder.resolve("log.jsonl"), lines, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("key.pub"), checkpoints.publicKey());
        var kept = Files.createDirectories(folder.resolve("kept"));
        for (var checkpoint : checkpoints.all()) {
            Files.writeString(kept.resolve(checkpoint.size() + ".txt"), checkpoint.text());
        }
        return new CommandLine(new AuditCommand())
                .execute(
                        "verify",
                        folder.resolve("log.jsonl").toString(),
                        "--checkpoints",
                        kept.toString(),
                        "--key",
                        folder.resolve("key.pub").toString());
    }

    private List<String> exported() {
        var lines = new ArrayList<String>();
        checkpoints.export(lines::add);
        return lines;
    }

    private void record(int number) {
        transaction.executeWithoutResult(status -> log.record(
                AuditEvent.of(Actor.SYSTEM, "catalogue.result-set.published", Subject.of("result-set", number))
                        .before("nháp")
                        .after("công bố \"" + number + "\"")
                        .with("ghi-chú", "Đắk Lắk – dòng\nmới")
                        .with("B", "hoa")
                        .with("a", "thường")));
    }
}
