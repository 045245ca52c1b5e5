import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An office after years of work, invented row by row in the tables themselves: plans, tasks, progress reports, events. The
 * guards of the tables are lifted for it, and the events carry no valid tree: this is about cost, not about proof. Asks the
 * cost of each page at a thousand tasks and at the full number, one request after another, then all pages at a fixed rate.
 *
 * <p>Usage: {@code java OfficeLoad.java <project> <work> <port> <tasks> <reports per task> <events> <rate> <seconds>} on a
 * running demonstration whose folder is {@code <work>/var}.
 */
public class OfficeLoad {

    private static final int FEW = 1000;
    private static final int TASKS_PER_PLAN = 20;
    private static final int AGENCIES = 130;
    private static final int ONE_BY_ONE = 60;

    private record Page(String name, String path, boolean monitor) {}

    private record Sample(String page, int status, double millis) {}

    private static final List<Page> PAGES = List.of(
            new Page("home of an agency", "/viec-cua-toi", false),
            new Page("home of who follows all", "/viec-cua-toi", true),
            new Page("search, common words", "/tim?q=c%C3%B4ng+khai+th%E1%BB%A7+t%E1%BB%A5c", false),
            new Page("search, rare word", "/tim?q=lan+999", false),
            new Page("search, one kind", "/tim?q=hoa+thuan+nam+2023&loai=remediation.search.TASK", false),
            new Page("documents", "/van-ban", true),
            new Page("tasks of all", "/nhiem-vu", true),
            new Page("tasks, words", "/nhiem-vu?q=nuoc+sach", true),
            new Page("tasks of an agency", "/nhiem-vu", false),
            new Page("plans", "/ke-hoach", true),
            new Page("grid of assignments", "/phan-cong", true));

    private final DemoServer server;
    private DemoServer.Visitor officer;
    private DemoServer.Visitor monitor;

    private OfficeLoad(DemoServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int tasks = Integer.parseInt(args[3]);
        int reports = Integer.parseInt(args[4]);
        int events = Integer.parseInt(args[5]);
        var load = new OfficeLoad(new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])));
        load.server.awaitHealth();
        load.people();
        load.fill(1, Math.min(FEW, tasks), reports);
        List<Page> there = load.there();
        Map<String, Double> few = load.medians(there);
        if (tasks > FEW) {
            load.fill(FEW + 1, tasks, reports);
        }
        load.events(events);
        Map<String, Double> many = load.medians(there);
        there.forEach(page -> System.out.printf(
                Locale.ROOT,
                "%-26s one by one: median %6.1f ms at %d tasks, %6.1f ms at %d, ratio %.2f%n",
                page.name(), few.get(page.name()), Math.min(FEW, tasks), many.get(page.name()), tasks,
                many.get(page.name()) / few.get(page.name())));
        load.atRate(there, Integer.parseInt(args[6]), Integer.parseInt(args[7]));
    }

    /** Two people of the proof: an officer of the first agency, and somebody who follows all. */
    private void people() throws Exception {
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            sql.execute("create temporary table proof_agency as select agency from organisation.agency_state"
                    + " where retired_by is null and upper(valid) is null and kind in ('DEPARTMENT', 'EQUIVALENT', 'VERTICAL',"
                    + " 'COMMUNE_COMMITTEE', 'DISTRICT_COMMITTEE', 'PROVINCE_COMMITTEE') order by kind, agency limit " + AGENCIES);
            sql.execute("drop schema if exists proof cascade");
            sql.execute("create schema proof");
            sql.execute("create table proof.agency as"
                    + " select row_number() over (order by agency) - 1 as place, agency from proof_agency");
            sql.execute("insert into proof.agency select place, 'chung-minh-' || place from generate_series("
                    + "(select count(*) from proof.agency), " + (AGENCIES - 1) + ") place");
            person(sql, "proof.officer", "Đầu mối chứng minh", "FOCAL_OFFICER", "(select agency from proof.agency where place = 0)");
            person(sql, "proof.monitor", "Theo dõi chứng minh", "MONITOR", "null");
            System.out.println("agencies: " + DemoServer.number(sql, "select count(*) from proof.agency"));
        }
        officer = server.new Visitor("Đầu mối chứng minh");
        officer.enter();
        monitor = server.new Visitor("Theo dõi chứng minh");
        monitor.enter();
    }

    private static void person(Statement sql, String login, String name, String role, String agency) throws SQLException {
        sql.execute("with one as (insert into access.account (id, login, display_name, created_at, demonstration) values"
                + " (gen_random_uuid(), '" + login + "', '" + name + "', now(), true) on conflict do nothing returning id)"
                + " insert into access.held_role (id, account_id, role, agency, valid_from, granted_at)"
                + " select gen_random_uuid(), id, '" + role + "', " + agency + ", date '2020-01-01', now() from one");
    }

    /** Tasks of these numbers with their plans, reports and search entries. */
    private void fill(int from, int to, int reports) throws Exception {
        long began = System.nanoTime();
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            if (DemoServer.number(sql, "select count(*) from remediation.task where author_name = 'Chứng minh'") >= to) {
                System.out.println("the tasks up to " + to + " are there from an earlier run");
                return;
            }
            database.setAutoCommit(false);
            guards(sql, "disable", "remediation.plan", "remediation.task", "remediation.progress_report");
            sql.execute("create or replace function pg_temp.made(kind text, n bigint) returns uuid language sql immutable as"
                    + " $$ select md5(kind || n)::uuid $$");
            String numbers = "generate_series(" + (from - 1) / TASKS_PER_PLAN + ", " + (to - 1) / TASKS_PER_PLAN + ") p";
            sql.execute("insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, version,"
                    + " working, issued, idempotency_key, issued_on, made_by, made_by_name, changed_at)"
                    + " select pg_temp.made('plan', p), pg_temp.made('sheet', p / " + AGENCIES + "), a.agency, 'PAPI', 2022, 2023,"
                    + " case when p % 50 = 0 then 'SENT' else 'MEETS' end, 5, 1, 1, pg_temp.made('key', p), current_date - 100,"
                    + " 'system', 'Chứng minh', now() from " + numbers
                    + " join proof.agency a on a.place = p % (select count(*) from proof.agency) on conflict do nothing");
            sql.execute("insert into remediation.task (id, stage, plan_id, agency, work_year, position, criterion, title, person,"
                    + " output, evidence_type, due, original_due, typed, progress, progress_at, author, author_name, changed_at)"
                    + " select pg_temp.made('task', n), 'ISSUED', pg_temp.made('plan', (n - 1) / " + TASKS_PER_PLAN + "), a.agency, 2023,"
                    + " 1 + n % " + TASKS_PER_PLAN + ", (1 + n % 8) || '.' || (1 + n % 4), " + title()
                    + ", 'Người ' || n % 500, 'Báo cáo kết quả ' || n, 'REPORT', d.due, d.due, '{}', case when n % 10 < 7"
                    + " then 'DONE' when n % 10 < 9 then 'UNDER_WAY' else 'STUCK' end, now(), 'system', 'Chứng minh', now()"
                    + " from generate_series(" + from + ", " + to + ") n"
                    + " join proof.agency a on a.place = ((n - 1) / " + TASKS_PER_PLAN + ") % (select count(*) from proof.agency)"
                    + " cross join lateral (select current_date - 200 + (n * 7) % 400 as due) d");
            sql.execute("insert into remediation.progress_report (id, task_id, agency, progress, words, idempotency_key, reported_by,"
                    + " reported_by_name, reported_at) select pg_temp.made('report' || r, n), pg_temp.made('task', n), a.agency,"
                    + " 'UNDER_WAY', 'Đang thực hiện', pg_temp.made('rkey' || r, n), 'system', 'Chứng minh', now() - r * interval '9 days'"
                    + " from generate_series(" + from + ", " + to + ") n cross join generate_series(1, " + reports + ") r"
                    + " join proof.agency a on a.place = ((n - 1) / " + TASKS_PER_PLAN + ") % (select count(*) from proof.agency)");
            sql.execute("insert into platform.search_entry (kind, id, title, words, path, day)"
                    + " select 'remediation.search.TASK', pg_temp.made('task', n)::text, " + title() + ", (1 + n % 8) || '.' || (1 + n % 4),"
                    + " '/nhiem-vu/' || pg_temp.made('task', n), current_date - 200 + ((n * 7) % 400)::int"
                    + " from generate_series(" + from + ", " + to + ") n");
            guards(sql, "enable", "remediation.plan", "remediation.task", "remediation.progress_report");
            database.commit();
            database.setAutoCommit(true);
            sql.execute("vacuum analyze remediation.plan, remediation.task, remediation.progress_report, platform.search_entry");
        }
        System.out.printf(Locale.ROOT, "tasks up to %d with %d reports each: %.1f s%n", to, reports, (System.nanoTime() - began) / 1e9);
    }

    private static String title() {
        return "(array['Công khai thủ tục hành chính','Rà soát quy trình giải quyết hồ sơ đất đai','Tổ chức đối thoại với người dân',"
                + "'Kiểm tra chất lượng nước sạch','Khảo sát sự hài lòng','Niêm yết danh mục phí, lệ phí','Tập huấn cán bộ một cửa',"
                + "'Sửa chữa đường nông thôn'])[1 + n % 8] || ' ' || (array['tại xã','tại phường','ở thị trấn'])[1 + n % 3] || ' '"
                + " || (array['Hòa Thuận','Long Đức','Mỹ Chánh','Đại Phước','Nhị Long','An Trường','Tập Sơn'])[1 + n % 7]"
                + " || ' năm ' || (2020 + n % 6) || ' lần ' || n";
    }

    private void events(int count) throws Exception {
        long began = System.nanoTime();
        try (Connection database = server.owner(); Statement sql = database.createStatement()) {
            if (DemoServer.number(sql, "select last_seq from audit.head") >= count) {
                System.out.println("the events are there from an earlier run");
                return;
            }
            database.setAutoCommit(false);
            guards(sql, "disable", "audit.event", "audit.head");
            sql.execute("insert into audit.event (seq, at, actor, act, subject_type, subject_id, details, leaf)"
                    + " select h.last_seq + n, now() - (" + count + " - n) * interval '3 seconds', 'account:' || n % 700,"
                    + " 'remediation.task.progress', 'task', (n % 100000)::text, '{}', sha256(n::text::bytea)"
                    + " from audit.head h cross join generate_series(1, " + count + ") n");
            sql.execute("update audit.head set last_seq = last_seq + " + count);
            guards(sql, "enable", "audit.event", "audit.head");
            database.commit();
            database.setAutoCommit(true);
            sql.execute("vacuum analyze audit.event");
        }
        System.out.printf(Locale.ROOT, "%d events without a valid tree: %.1f s%n", count, (System.nanoTime() - began) / 1e9);
    }

    private static void guards(Statement sql, String word, String... tables) throws SQLException {
        for (String table : tables) {
            sql.execute("alter table " + table + " " + word + " trigger user");
        }
    }

    private List<Page> there() throws Exception {
        var there = new ArrayList<Page>();
        for (Page page : PAGES) {
            int status = ask(page).statusCode();
            if (status == 200) {
                there.add(page);
            } else {
                System.out.println(page.name() + " (" + page.path() + ") answered " + status + ", left out");
            }
        }
        return there;
    }

    private HttpResponse<String> ask(Page page) throws Exception {
        DemoServer.Visitor who = page.monitor() ? monitor : officer;
        return who.send(who.request(page.path()).GET().build());
    }

    private Map<String, Double> medians(List<Page> pages) throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        for (Page page : pages) {
            double[] millis = new double[ONE_BY_ONE];
            for (int i = -ONE_BY_ONE / 2; i < ONE_BY_ONE; i++) {
                long began = System.nanoTime();
                ask(page);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                }
            }
            Arrays.sort(millis);
            medians.put(page.name(), millis[ONE_BY_ONE / 2]);
        }
        return medians;
    }

    private void atRate(List<Page> pages, int perSecond, int seconds) throws InterruptedException {
        var samples = new ConcurrentLinkedQueue<Sample>();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = start + i * gap;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                Page page = pages.get(i % pages.size());
                requests.submit(() -> samples.add(sample(page, due)));
            }
        }
        System.out.println(perSecond + " requests per second for " + seconds + " s, server and client on this machine:");
        pages.forEach(page -> print(page.name(), samples.stream()
                .filter(sample -> sample.page().equals(page.name()))
                .toList()));
        print("all", List.copyOf(samples));
    }

    private Sample sample(Page page, long due) {
        int status;
        try {
            status = ask(page).statusCode();
        } catch (Exception failed) {
            status = 0;
        }
        return new Sample(page.name(), status, (System.nanoTime() - due) / 1e6);
    }

    private static void print(String name, List<Sample> samples) {
        double[] sorted = samples.stream().mapToDouble(Sample::millis).sorted().toArray();
        long bad = samples.stream().filter(sample -> sample.status() != 200).count();
        System.out.printf(
                Locale.ROOT,
                "%-26s n %5d  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  worst %6.1f ms  not 200: %d%n",
                name, sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), bad);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
