package vn.thanghang.directive.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Role;
import vn.thanghang.platform.database.DatabaseIT;

/** Numbers of papers in the real database: no gap, no double, nothing taken away. */
@DatabaseIT
class NumberRegisterIT {

    private static final CurrentUser CLERK = person("Trúc", Role.CLERK, "snv-tra-vinh");
    private static final CurrentUser OTHER_CLERK = person("Hà", Role.CLERK, "stc-tra-vinh");
    private static final CurrentUser ADMINISTRATOR = person("Đạt", Role.ADMINISTRATOR, null);

    @Autowired
    private NumberRegister register;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    private String symbol = "";

    private static CurrentUser person(String name, Role role, @org.jspecify.annotations.Nullable String agency) {
        return new CurrentUser(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                List.of(new HeldRole(role, agency)),
                false);
    }

    @BeforeEach
    void switchOnAndTakeASeriesOfItsOwn() {
        register.switchOn(ADMINISTRATOR, "Quyết định số 01/QĐ-SNV ngày 02/01/2026");
        symbol = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    @Test
    void numbersFollowOneAnother() {
        assertThat(take(CLERK).shown()).isEqualTo("01/" + symbol);
        assertThat(take(CLERK).shown()).isEqualTo("02/" + symbol);
        assertThat(take(OTHER_CLERK).shown())
                .as("another office, another series")
                .isEqualTo("01/" + symbol);
    }

    @Test
    void theSameFormSentTwiceGetsTheSameNumber() {
        UUID key = UUID.randomUUID();
        var first = (Taken.Given) register.take(CLERK, Direction.OUTGOING, symbol, paper(), key);
        var second = (Taken.GivenBefore) register.take(CLERK, Direction.OUTGOING, symbol, paper(), key);
        assertThat(second.entry()).isEqualTo(first.entry());
        assertThat(take(CLERK).number()).isEqualTo(2);
    }

    @Test
    void manyClerksAtOnceLeaveNoGapAndNoDouble() throws Exception {
        int clerks = 40;
        List<Callable<Entry>> forms = IntStream.range(0, clerks)
                .<Callable<Entry>>mapToObj(clerk -> () -> CLERK.rows().call(() -> take(CLERK)))
                .toList();
        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number : threads.invokeAll(forms)) {
                numbers.add(number.get().number());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, clerks).boxed().toList());
    }

    @Test
    void theSameFormSentTwiceAtOnceGetsOneNumber() throws Exception {
        UUID key = UUID.randomUUID();
        Callable<Taken> form =
                () -> CLERK.rows().call(() -> register.take(CLERK, Direction.OUTGOING, symbol, paper(), key));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(form, form, form, form));
        }
        assertThat(take(CLERK).number()).isEqualTo(2);
    }

    @Test
    void noNumberIsGivenWhileTheRegisterIsOff() {
        register.switchOff(ADMINISTRATOR);
        assertThat(register.take(CLERK, Direction.OUTGOING, symbol, paper(), UUID.randomUUID()))
                .isEqualTo(new Taken.Off());
    }

    @Test
    void aVoidNumberStaysWithItsReasonAndIsNotGivenAgain() {
        Entry entry = take(CLERK);
        assertThat(register.makeVoid(CLERK, entry.id(), 0, " ")).isEqualTo(Followed.REASON_NEEDED);
        assertThat(register.makeVoid(CLERK, entry.id(), 0, "Ghi nhầm ký hiệu")).isEqualTo(Followed.DONE);
        assertThat(register.makeVoid(CLERK, entry.id(), 1, "lần nữa")).isEqualTo(Followed.VOID_ALREADY);
        assertThat(take(CLERK).number()).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoPeopleSeesThatTheEntryHasChanged() {
        Entry entry = comesIn();
        var progress = new Progress(null, "Phòng Cải cách hành chính", "Đang dự thảo", "");
        assertThat(register.follow(CLERK, entry.id(), 0, progress)).isEqualTo(Followed.DONE);
        assertThat(register.follow(CLERK, entry.id(), 0, progress)).isEqualTo(Followed.CHANGED_MEANWHILE);
        assertThat(register.entry(CLERK, entry.id()).progress()).isEqualTo("Đang dự thảo");
        assertThat(events(entry)).isEqualTo(2);
    }

    @Test
    void anotherOfficeFindsNothing() {
        Entry entry = take(CLERK);
        assertThatThrownBy(() -> register.entry(OTHER_CLERK, entry.id())).isInstanceOf(NotFoundForUser.class);
        assertThatThrownBy(() -> register.makeVoid(OTHER_CLERK, entry.id(), 0, "x"))
                .isInstanceOf(NotFoundForUser.class);
        assertThat(register.book(OTHER_CLERK, Direction.OUTGOING, entry.year(), symbol))
                .isEmpty();
    }

    @Test
    void findsWordsWithOrWithoutAccents() {
        Entry entry = take(CLERK);
        assertThat(register.book(CLERK, Direction.OUTGOING, entry.year(), "ket qua chi so"))
                .contains(entry);
        assertThat(register.book(CLERK, Direction.OUTGOING, entry.year(), "1/" + symbol))
                .containsExactly(entry);
    }

    @Test
    void theDatabaseItselfRefusesGapsDoublesAndRemovals() {
        Entry entry = take(CLERK);
        refused("update directive.number_series set last_number = last_number + 2 where symbol = ?");
        refused("update directive.number_series set last_number = last_number + 1 where symbol = ?");
        refused("update directive.register_entry set number = 7 where symbol = ?");
        refused("delete from directive.register_entry where symbol = ?");
        refused("delete from directive.number_series where symbol = ?");
        assertThat(register.entry(CLERK, entry.id())).isEqualTo(entry);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        tx -> sql.sql(statement).param(symbol).update()))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
    }

    private long events(Entry entry) {
        return sql.sql("select count(*) from audit.event where subject_id = ?")
                .param(entry.id().toString())
                .query(Long.class)
                .single();
    }

    private Entry take(CurrentUser by) {
        return ((Taken.Given) register.take(by, Direction.OUTGOING, symbol, paper(), UUID.randomUUID())).entry();
    }

    private Entry comesIn() {
        return ((Taken.Given) register.take(CLERK, Direction.INCOMING, "", paper(), UUID.randomUUID())).entry();
    }

    private static Paper paper() {
        return new Paper(
                "Báo cáo", "Kết quả Chỉ số PAPI", "", "", null, "Nguyễn Văn A", "UBND tỉnh", "", null, null, null, "");
    }
}
