import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The run of one working day, again and again on the same state: 2,000 tasks around their dates, 200 people with an address,
 * ladders that stood one step high a week before. Each time the node that has taken the job is killed in the middle of it.
 *
 * <p>Usage: {@code java -cp <postgresql driver> TwoNodes.java <project> <work folder> <port> <kills> <seed>}.
 */
public class TwoNodes {

    private static final Instant WEEK_BEFORE = Instant.parse("2023-07-17T02:00:00Z");
    private static final Instant THE_DAY = Instant.parse("2023-07-24T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> TABLES = List.of(
            "oversight.late", "oversight.reminder", "oversight.day_run", "oversight.digest", "oversight.escalation",
            "oversight.step", "platform.mail");

    /** What must be there in the end, each table as one text. */
    private static final Map<String, String> RESULTS = new TreeMap<>(Map.of(
            "reminders", "select kind || item_id || due || stage || day as line from oversight.reminder",
            "digests", "select account || ' ' || day || ' ' || late || ' ' || coming as line from oversight.digest",
            "facts of lateness", "select kind || item_id || due || late_from as line from oversight.late",
            "steps", "select e.item_id || e.due || s.rung || s.state || s.proposed_on as line from oversight.step s"
                    + " join oversight.escalation e on e.id = s.escalation_id",
            "mails", "select about || ' ' || state as line from platform.mail"));

    private static final String FILL = """
            alter table remediation.plan disable trigger user;
            insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, version, working, issued,
                idempotency_key, issued_on, made_by, made_by_name, changed_at)
              values ('7a5c0000-0000-7001-8000-000000000000', gen_random_uuid(), 'hai-may', 'PAPI', 2022, 2023, 'MEETS', 5, 1, 1,
                gen_random_uuid(), date '2023-05-31', 'system', '', now());
            alter table remediation.plan enable trigger user;
            alter table remediation.task disable trigger user;
            insert into remediation.task (id, stage, plan_id, agency, work_year, position, title, due, original_due, typed, author,
                author_name, changed_at)
              select gen_random_uuid(), 'ISSUED', '7a5c0000-0000-7001-8000-000000000000', 'hai-may-' || n % 40, 2023, 1, 'Việc ' || n,
                date '2023-07-03' + n % 30, date '2023-07-03' + n % 30, '{}', 'system', '', now() from generate_series(1, 2000) n;
            alter table remediation.task enable trigger user;
            insert into access.account (id, login, display_name, created_at, email)
              select md5('person' || n)::uuid, 'hai.may.' || n, 'Người thử ' || n, now(), 'p' || n || '@example.invalid'
              from generate_series(1, 200) n;
            insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)
              select gen_random_uuid(), md5('person' || n)::uuid, case when n % 7 = 0 then 'HEAD' else 'FOCAL_OFFICER' end,
                'hai-may-' || n % 40, date '2023-01-01', now() from generate_series(1, 200) n;
            """;

    private final DemoServer first;
    private final Path clock;
    private final Random random;
    private final MailSink sink;
    private final Map<String, String> expected = new HashMap<>();
    private final Map<Long, DemoServer> nodes = new HashMap<>();
    private Connection database;

    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]);
        Path work = Path.of(args[1]);
        int port = Integer.parseInt(args[2]);
        try (var sink = new MailSink()) {
            var settings = new HashMap<>(Map.of(
                    "THANGHANG_DEMONSTRATION_PLAY", "false",
                    "THANGHANG_MAIL_HOST", "127.0.0.1",
                    "THANGHANG_MAIL_PORT", Integer.toString(sink.port()),
                    "THANGHANG_MAIL_FROM", "thang-hang@example.invalid",
                    "THANGHANG_MAIL_STARTTLS", "false"));
            try (var first = new DemoServer(project, work, port, "2023", settings)) {
                var proof = new TwoNodes(first, work.resolve("var/demonstration-clock"), sink, Long.parseLong(args[4]));
                proof.prepare();
                settings.putAll(first.databaseOfThis());
                try (var second = new DemoServer(project, work, port + 1, "2023", settings)) {
                    if (proof.run(second, Integer.parseInt(args[3])) != 0) {
                        System.exit(1);
                    }
                }
            }
        }
    }

    private TwoNodes(DemoServer first, Path clock, MailSink sink, long seed) {
        this.first = first;
        this.clock = clock;
        this.sink = sink;
        this.random = new Random(seed);
    }

    /** Runs the day a week before and keeps its state; then one run of the day that nobody disturbs. */
    private void prepare() throws Exception {
        startAt(WEEK_BEFORE);
        database = first.owner();
        // It has run for nothing when it started.
        awaitDay("2023-07-17");
        awaitRest();
        run(FILL);
        run("truncate oversight.day_run");
        begin("day");
        awaitDay("2023-07-17");
        settle();
        run("create schema proof");
        for (String table : TABLES) {
            run("create table proof." + table.replace('.', '_') + " as table " + table);
        }
        database.close();
        first.close();
        startAt(THE_DAY);
        database = first.owner();
        long begun = System.nanoTime();
        undo();
        awaitDay("2023-07-24");
        settle();
        for (Map.Entry<String, String> result : RESULTS.entrySet()) {
            expected.put(result.getKey(), found(result.getValue()));
            System.out.println(result.getKey() + ": " + count(result.getValue()));
        }
        System.out.printf("undisturbed run with its mail: %d ms, %d messages%n", millisSince(begun), sink.messages());
    }

    private void startAt(Instant moment) throws Exception {
        Files.createDirectories(clock.getParent());
        Files.writeString(clock, Duration.between(Instant.now(), moment).toString());
        first.start();
        first.awaitHealth();
    }

    private int run(DemoServer second, int kills) throws Exception {
        second.start();
        second.awaitHealth();
        nodes.put(first.pid(), first);
        nodes.put(second.pid(), second);
        int wrong = 0;
        int again = 0;
        long worst = 0;
        for (int kill = 1; kill <= kills; kill++) {
            boolean duringMail = kill % 2 == 0;
            sink.clear();
            long begun = System.nanoTime();
            undo();
            if (duringMail) {
                awaitDay("2023-07-24");
                begin("mail");
            }
            DemoServer victim = killWhoeverDoes(duringMail ? "mail" : "day");
            awaitDay("2023-07-24");
            settle();
            worst = Math.max(worst, millisSince(begun));
            wrong += wrong(kill);
            again += (int) sink.again();
            long dead = nodes.entrySet().stream().filter(node -> node.getValue() == victim).findFirst().orElseThrow().getKey();
            nodes.remove(dead);
            victim.start();
            victim.awaitHealth();
            nodes.put(victim.pid(), victim);
        }
        System.out.printf(
                "%d kills: %d with anything missing, doubled or other than undisturbed; %d mails handed over twice under the same"
                        + " Message-ID; done again after %d ms at worst%n",
                kills, wrong, again, worst);
        return wrong;
    }

    private DemoServer killWhoeverDoes(String job) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String node = text("select coalesce(max(picked_by), '') from platform.job where picked and task_name = '" + job + "'");
            if (!node.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(job.equals("day") ? 700 : 1200));
                DemoServer victim = nodes.get(Long.valueOf(node.replaceFirst(".*/", "")));
                victim.killApplication();
                return victim;
            }
            TimeUnit.MILLISECONDS.sleep(3);
        }
        throw new IllegalStateException("nobody takes " + job);
    }

    private int wrong(int kill) throws SQLException {
        int wrong = 0;
        for (Map.Entry<String, String> result : RESULTS.entrySet()) {
            if (!found(result.getValue()).equals(expected.get(result.getKey()))) {
                System.out.println("kill " + kill + ": " + result.getKey() + " are not those of the undisturbed run");
                wrong = 1;
            }
        }
        if (sink.messages() != count("select 1 as line from platform.mail where state = 'SENT'"
                + " and id not in (select id from proof.platform_mail)")) {
            System.out.println("kill " + kill + ": " + sink.messages() + " messages arrived");
            wrong = 1;
        }
        return wrong;
    }

    /** The state of a week before, and the day is due at once. */
    private void undo() throws SQLException {
        awaitRest();
        var sql = new StringBuilder("begin; lock table platform.job; ");
        for (String table : TABLES) {
            sql.append("alter table " + table + " disable trigger user; ");
        }
        sql.append("truncate " + String.join(", ", TABLES) + ", oversight.hearing, oversight.hearing_line; ");
        for (String table : TABLES) {
            sql.append("insert into " + table + " select * from proof." + table.replace('.', '_') + "; ");
            sql.append("alter table " + table + " enable trigger user; ");
        }
        run(sql + "update platform.job set execution_time = now() where task_name = 'day'; commit");
    }

    private void begin(String job) throws SQLException {
        run("update platform.job set execution_time = now() where not picked and task_name = '" + job + "'");
    }

    private void awaitRest() throws SQLException {
        awaitNone("select count(*) from platform.job where picked and task_name in ('day', 'mail')");
    }

    private void awaitDay(String day) throws SQLException {
        awaitNone("select 1 - count(*) from oversight.day_run where digested_at is not null and day = '" + day + "'");
    }

    private void settle() throws SQLException {
        begin("mail");
        awaitNone("select count(*) from platform.mail where state = 'WAITING'");
        awaitRest();
    }

    private void awaitNone(String question) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text(question).equals("0")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not so: " + question);
            }
            DemoServer.rest();
        }
    }

    private String found(String lines) throws SQLException {
        return text("select coalesce(md5(string_agg(line, E'\\n' order by line)), '') from (" + lines + ") lines");
    }

    private long count(String lines) throws SQLException {
        return Long.parseLong(text("select count(*) from (" + lines + ") lines"));
    }

    private String text(String question) throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String statements) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(statements);
        }
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
