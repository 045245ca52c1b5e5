package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.directive.papers.web.SignedPaper;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;

/** Row-level security alone: the application's own question "is this yours?" is switched off here. */
@AccessIT
class SecondWallIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String own = "Sở Ta " + COUNT.incrementAndGet();
    private final String other = "Sở Người " + COUNT.incrementAndGet();

    /** What tells agencies and roles: open to everybody inside, and read before anybody can be bound to an agency. */
    private static final List<String> OPEN_INSIDE = List.of("organisation", "access");

    /** Every handler is told that the person holds the roles for the whole province. */
    @TestConfiguration
    static class WithoutTheCheck {
        @Bean
        @Primary
        CurrentUserArgument carelessArgument(Identities identities) {
            return new CurrentUserArgument(identities) {
                @Override
                public Object resolveArgument(
                        MethodParameter parameter,
                        @Nullable ModelAndViewContainer model,
                        NativeWebRequest request,
                        @Nullable WebDataBinderFactory binders) {
                    var argument = super.resolveArgument(parameter, model, request, binders);
                    return argument instanceof CurrentUser user ? everywhere(user) : argument;
                }
            };
        }

        private static CurrentUser everywhere(CurrentUser user) {
            var roles = user.roles().stream()
                    .map(held -> new HeldRole(held.role(), null))
                    .toList();
            return new CurrentUser(user.accountId(), user.displayName(), roles, user.demonstration());
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient app;

    @BeforeEach
    void somethingFrozen() {
        SignedPaper.freeze(Visitor.signedIn(context, Role.MONITOR));
    }

    @Test
    void everyTableOfAnAgencyStandsBehindTheWall() {
        var open = owner().sql("""
                        with recursive owned as (
                          select attrelid::regclass::oid as id from pg_attribute a join pg_class c on c.oid = a.attrelid
                          where attname = 'agency' and c.relkind = 'r'
                          union
                          select k.conrelid from pg_constraint k join owned o on k.confrelid = o.id where k.contype = 'f'
                        )
                        select c.oid::regclass::text from owned o join pg_class c on c.oid = o.id
                        where not (c.relrowsecurity and c.relforcerowsecurity)
                          and c.relnamespace::regnamespace::text <> all (:open)
                        """)
                .param("open", OPEN_INSIDE.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(open).isEmpty();
        assertThat(guarded()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void whoIsBoundToNothingReachesNothing() {
        new AgencyRows(database).of(own);
        for (String table : guarded()) {
            assertThat(RowScope.NOTHING.call(() -> count(app, table))).as(table).isZero();
            assertThat(RowScope.EVERYTHING.call(() -> count(app, table)))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void noRowOfAnotherAgencyIsReadChangedRemovedOrAdded() {
        var rows = new AgencyRows(database);
        rows.of(own);
        rows.of(other);
        var scope = RowScope.of(List.of(own));
        int tried = 0;
        for (String table : guarded()) {
            long reached = scope.call(() -> count(app, table));
            assertThat(reached).as(table).isPositive().isLessThan(count(owner(), table));
            var foreign = foreignRow(table, scope);
            String before = fingerprint(table);
            for (String attempt : attempts(table)) {
                tried++;
                assertThat(scope.call(() -> changed(attempt, foreign)))
                        .as(attempt)
                        .isZero();
            }
            assertThat(fingerprint(table)).as(table).isEqualTo(before);
        }
        assertThat(tried).isEqualTo(3 * guarded().size());
    }

    @Test
    void aHandlerThatForgetsToAskShowsNothingOfOthers() {
        var rows = new AgencyRows(database);
        var mine = rows.of(own);
        var foreign = rows.of(other);
        for (Role role : List.of(Role.MONITOR, Role.FOCAL_OFFICER, Role.HEAD, Role.LEADER, Role.CLERK)) {
            var visitor = Visitor.signedIn(context, new TestPeople(context).holdingFor(own, role));
            assertThat(visitor.get("/van-ban/soan/" + mine.draft()).statusCode())
                    .as("%s, own", role)
                    .isEqualTo(200);
            for (UUID id : List.of(foreign.draft(), foreign.frozen())) {
                assertThat(visitor.get("/van-ban/soan/" + id).statusCode())
                        .as("%s, foreign", role)
                        .isEqualTo(404);
            }
            assertThat(visitor.get("/van-ban/soan").body())
                    .contains("Bí mật của " + own)
                    .doesNotContain("Bí mật của " + other);
            if (role != Role.LEADER) {
                visitor.post(
                        "/van-ban/soan/" + foreign.draft() + "/bo",
                        Map.of("version", "0", "phien-ban", "0", "ly-do", "thử"));
            }
        }
        assertThat(owner().sql("select state from directive.paper where id = :id")
                        .param("id", foreign.draft())
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
        var clerk = Visitor.signedIn(context, new TestPeople(context).holdingFor(own, Role.CLERK));
        assertThat(clerk.get("/so-van-ban/muc/" + foreign.entry()).statusCode()).isEqualTo(404);
    }

    @Test
    void connectionsOfThePoolKeepNothingOfTheirLastUser() throws InterruptedException {
        var rows = new AgencyRows(database);
        var agencies = List.of("Sở 1", "Sở 2", "Sở 3", "Sở 4", "Sở 5", "Sở 6", "Sở 7", "Sở 8");
        agencies.forEach(rows::of);
        var pooled = JdbcClient.create(database.pool(4));
        var foreign = new AtomicInteger();
        var seenOwn = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 10_000; i++) {
                String agency = agencies.get(i % agencies.size());
                boolean nobody = i % 11 == 0;
                threads.execute(() -> {
                    var scope = nobody ? RowScope.NOTHING : RowScope.of(List.of(agency));
                    List<String> seen = scope.call(() -> pooled.sql("select agency from directive.paper")
                            .query(String.class)
                            .list());
                    foreign.addAndGet((int) seen.stream()
                            .filter(each -> nobody || !each.equals(agency))
                            .count());
                    seenOwn.addAndGet((int) seen.stream().filter(agency::equals).count());
                });
            }
        }
        assertThat(foreign).hasValue(0);
        assertThat(seenOwn.get()).isGreaterThan(15_000);
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    private List<String> guarded() {
        return owner().sql("select oid::regclass::text from pg_class where relrowsecurity order by 1")
                .query(String.class)
                .list();
    }

    private static long count(JdbcClient by, String table) {
        return by.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** A row the scope does not reach, as text; the columns the database computes are left out. */
    private String foreignRow(String table, RowScope scope) {
        var all = rows(owner(), table);
        var reached = scope.call(() -> rows(app, table));
        all.removeAll(reached);
        return all.getFirst();
    }

    private static List<String> rows(JdbcClient by, String table) {
        return new ArrayList<>(by.sql("select to_jsonb(t)::text from " + table + " t")
                .query(String.class)
                .list());
    }

    /** A change of every row but the reached ones, a removal, and the foreign row once more under new keys. */
    private List<String> attempts(String table) {
        var columns = owner().sql("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum
                        """).param("table", table).query(String.class).list();
        String names = String.join(", ", columns);
        String first = columns.getFirst();
        String hit = " where to_jsonb(t) = cast(:row as jsonb)";
        String again = columns.contains("symbol")
                ? "{\"symbol\": \"KH-X\", \"number\": 9}"
                : "{\"version\": 7, \"number\": 7}";
        return List.of(
                "update " + table + " t set " + first + " = " + first + hit,
                "delete from " + table + " t" + hit,
                "insert into " + table + " (" + names + ") select " + names + " from jsonb_populate_record(null::"
                        + table
                        + ", cast(:row as jsonb) || '" + again + "' || jsonb_build_object('id', gen_random_uuid(),"
                        + " 'idempotency_key', gen_random_uuid()))");
    }

    private int changed(String attempt, String row) {
        try {
            return app.sql(attempt).param("row", row).update();
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    private String fingerprint(String table) {
        return String.join("\n", rows(owner(), table).stream().sorted().toList());
    }
}
