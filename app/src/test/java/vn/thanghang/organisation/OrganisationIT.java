package vn.thanghang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.platform.database.DatabaseIT;

/** The bundled organisation, and what the database refuses whatever the application does. */
@DatabaseIT
class OrganisationIT {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 5, 15);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    private Agencies agencies;

    @Autowired
    private Offices offices;

    @Autowired
    private KeepingAgencies keeping;

    @Autowired
    private KeepingBook book;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    static Mandate mandate() {
        return new Mandate(Actor.SYSTEM, "Quyết định số 01/QĐ-UBND", UUID.randomUUID());
    }

    @Test
    void traVinhHadNineDistrictLevelUnitsIn2023AndThereIsNoneSinceJuly2025() {
        assertThat(districts(IN_2023)).hasSize(9);
        assertThat(districts(IN_2023).stream().filter(a -> a.kind() == AgencyKind.DISTRICT))
                .hasSize(7);
        assertThat(districts(LAST)).hasSize(9);
        assertThat(districts(DAY)).isEmpty();
    }

    private List<Agency> districts(LocalDate day) {
        return agencies.onDate(day).stream()
                .filter(agency -> List.of(AgencyKind.DISTRICT, AgencyKind.TOWN, AgencyKind.CITY_OF_PROVINCE)
                        .contains(agency.kind()))
                .toList();
    }

    @Test
    void departmentsMergedInMarch2025() {
        LocalDate march = LocalDate.of(2025, 3, 1);
        assertThat(names(LocalDate.of(2025, 2, 28))).contains("Sở Giao thông vận tải", "Ban Dân tộc");
        assertThat(names(march))
                .contains("Sở Nông nghiệp và Môi trường", "Sở Dân tộc và Tôn giáo")
                .doesNotContain("Sở Giao thông vận tải", "Ban Dân tộc", "Sở Tài nguyên và Môi trường");
        assertThat(agencies.successors("stnmt-tra-vinh", march))
                .extracting(Agency::id)
                .containsExactly("snnmt-tra-vinh");
        assertThat(agencies.successors("sldtbxh-tra-vinh", march))
                .extracting(Agency::id)
                .containsExactlyInAnyOrder("snv-tra-vinh", "syt-tra-vinh", "sgddt-tra-vinh", "snnmt-tra-vinh");
    }

    private List<String> names(LocalDate day) {
        return agencies.onDate(day).stream().map(Agency::name).toList();
    }

    @Test
    void successorsAreFollowedFromActToAct() {
        assertThat(agencies.successors("snn-tra-vinh", IN_2023))
                .extracting(Agency::id)
                .containsExactly("snn-tra-vinh");
        assertThat(agencies.successors("snn-tra-vinh", DAY))
                .extracting(Agency::id)
                .containsExactly("snnmt-vinh-long-2025");
        assertThat(agencies.successors("tra-vinh", DAY)).extracting(Agency::id).containsExactly("vinh-long-2025");
        assertThat(agencies.successors("huyen-tra-cu", DAY)).isEmpty();
    }

    @Test
    void theListIsInTheOrderOfAVietnameseDictionary() {
        assertThat(agencies.onDate(IN_2023).stream()
                        .filter(agency -> agency.kind() == AgencyKind.DISTRICT)
                        .map(Agency::name))
                .containsExactly(
                        "Huyện Càng Long",
                        "Huyện Cầu Kè",
                        "Huyện Cầu Ngang",
                        "Huyện Châu Thành",
                        "Huyện Duyên Hải",
                        "Huyện Tiểu Cần",
                        "Huyện Trà Cú");
    }

    @Test
    void findsByNameAliasAndCodeWithOrWithoutMarks() {
        assertThat(agencies.named("so noi vu")).contains("snv-tra-vinh");
        assertThat(agencies.named("Sở KH&ĐT")).contains("skhdt-tra-vinh");
        assertThat(agencies.named("SNV")).contains("snv-tra-vinh");
        assertThat(agencies.named("H59")).containsExactly("ubnd-tra-vinh");
        assertThat(agencies.named("travinh")).contains("tra-vinh");
        assertThat(agencies.named("không có đâu")).isEmpty();
    }

    @Test
    void nothingBundledRestsOnAnythingThatDoesNotExist() {
        assertThat(BookCheck.of(book.read())).isEmpty();
        long loose = sql.sql("""
                        select count(*) from organisation.agency_state s where retired_by is null
                          and not (organisation.agency_on(parent, valid) and organisation.agency_on(area, valid))
                        """).query(Long.class).single();
        assertThat(loose).isZero();
    }

    @Test
    void twoAppointmentsAtOnceLeaveOnePersonInCharge() throws Exception {
        var period = Period.since(LocalDate.of(2023, 2, 1));
        List<Callable<Kept>> forms = IntStream.range(0, 12)
                .<Callable<Kept>>mapToObj(n -> () -> keeping.appoint(
                        mandate(),
                        "snv-tra-vinh",
                        new Appointment(
                                "Người thứ " + n, "Giám đốc", HolderKind.HOLDER, new Period(period.from(), DAY)),
                        Optional.empty(),
                        false))
                .toList();
        var results = new ArrayList<Kept>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(forms)) {
                results.add(result.get());
            }
        }
        assertThat(results.stream().filter(Kept.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream()
                        .filter(Kept.Refused.class::isInstance)
                        .map(Kept.Refused.class::cast)
                        .map(refused -> refused.reasons().getFirst().reason()))
                .containsOnly(Refusal.Reason.IN_CHARGE_ALREADY);
        assertThat(offices.of("snv-tra-vinh")).hasSize(1);
        assertThat(offices.headOn("snv-tra-vinh", LAST)).isPresent();
        assertThat(offices.headOn("snv-tra-vinh", LocalDate.of(2023, 1, 31))).isEmpty();
    }

    @Test
    void theHeadIsKnownOnEveryDayAndTheHandOverIsSeamless() {
        var handOver = LocalDate.of(2024, 9, 1);
        assertThat(keeping.appoint(
                        mandate(),
                        "stp-tra-vinh",
                        appointment("Nguyễn Văn A", LocalDate.of(2023, 1, 1), HolderKind.HOLDER),
                        Optional.empty(),
                        false))
                .isInstanceOf(Kept.Done.class);
        assertThat(keeping.appoint(
                        mandate(),
                        "stp-tra-vinh",
                        appointment("Trần Thị B", handOver, HolderKind.DEPUTY_IN_CHARGE),
                        Optional.empty(),
                        true))
                .isInstanceOf(Kept.Done.class);
        assertThat(head("stp-tra-vinh", handOver.minusDays(1))).isEqualTo("Nguyễn Văn A");
        assertThat(head("stp-tra-vinh", handOver)).isEqualTo("Trần Thị B");
        assertThat(offices.headOn("stp-tra-vinh", handOver).orElseThrow().kind())
                .isEqualTo(HolderKind.DEPUTY_IN_CHARGE);
        assertThat(offices.headOn("stp-tra-vinh", DAY))
                .as("the agency has ended")
                .isEmpty();
    }

    private static Appointment appointment(String name, LocalDate from, HolderKind kind) {
        return new Appointment(name, "Giám đốc", kind, new Period(from, DAY));
    }

    private String head(String agency, LocalDate day) {
        return offices.headOn(agency, day).orElseThrow().person().name();
    }

    @Test
    void theSameFormSentTwiceIsEnteredOnce() {
        Mandate form = mandate();
        var state = new AgencyState(AgencyKind.COMMUNE, "Xã Long Hòa", "", "vinh-long-2025", null, false);
        Kept first = keeping.establish(form, "xa-long-hoa", Period.since(DAY), state);
        assertThat(keeping.establish(form, "xa-long-hoa", Period.since(DAY), state))
                .isEqualTo(first);
        assertThat(agencies.history("xa-long-hoa")).hasSize(1);
    }

    @Test
    void aCorrectionLeavesTheWrongLineReadableAndIsInTheLog() {
        var wrong = new AgencyState(AgencyKind.COMMUNE, "Xã Đông Hãi", "", "vinh-long-2025", null, false);
        assertThat(keeping.establish(mandate(), "xa-dong-hai", Period.since(DAY), wrong))
                .isInstanceOf(Kept.Done.class);
        Kept.Done done = (Kept.Done)
                keeping.correct(mandate(), "xa-dong-hai", DAY, Period.since(DAY), wrong.named("Xã Đông Hải", ""));
        assertThat(agencies.onDate("xa-dong-hai", DAY).orElseThrow().name()).isEqualTo("Xã Đông Hải");
        assertThat(sql.sql("select name from organisation.agency_state where agency = 'xa-dong-hai' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("Xã Đông Hãi", "Xã Đông Hải");
        assertThat(sql.sql("select act from audit.event where subject_id = :change")
                        .param("change", done.change().toString())
                        .query(String.class)
                        .list())
                .containsExactly("organisation.correct");
    }

    @Test
    void whatIsRefusedLeavesNeitherLineNorEvent() {
        long before = events();
        assertThat(keeping.end(mandate(), "vinh-long-2025", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Kept.Refused.class);
        assertThat(keeping.change(
                        new Mandate(Actor.SYSTEM, "", UUID.randomUUID()),
                        "snv-tra-vinh",
                        IN_2023,
                        agencies.onDate("snv-tra-vinh", IN_2023)
                                .orElseThrow()
                                .state()
                                .named("Khác", "")))
                .isEqualTo(Kept.refused(Refusal.Reason.BASIS_NEEDED, 5, 500));
        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return sql.sql("select count(*) from audit.event").query(Long.class).single();
    }

    @Test
    void theDatabaseItselfRefusesOverlapsRewritingAndLooseEnds() {
        String change = sql.sql("select id::text from organisation.change limit 1")
                .query(String.class)
                .single();
        String columns = "(id, agency, valid, kind, name, abbreviation, parent, area, outside, entered_by)";
        refused(
                "one_state_a_day",
                "insert into organisation.agency_state " + columns
                        + " values (gen_random_uuid(), 'snv-tra-vinh', '[2024-01-01,2024-02-01)', 'DEPARTMENT', 'Khác', '', null, null, false, '"
                        + change + "')");
        refused(
                "one_agency_of_a_code_a_day",
                "insert into organisation.agency_code (id, agency, valid, scheme, code, entered_by)"
                        + " values (gen_random_uuid(), 'snv-tra-vinh', '[2024-01-01,2024-02-01)', 'QD20_2020', 'H59', '"
                        + change + "')");
        refused(
                "history is not rewritten",
                "update organisation.agency_state set name = 'Khác' where agency = 'snv-tra-vinh'");
        refused("history is not rewritten", "delete from organisation.agency_state where agency = 'snv-tra-vinh'");
        refused("history is not rewritten", "delete from organisation.change");
        refused(
                "rests on an agency",
                "insert into organisation.agency_state " + columns
                        + " values (gen_random_uuid(), 'snv-tra-vinh', '[2020-01-01,2021-01-01)', 'DEPARTMENT', 'Sở Nội vụ', '', 'ubnd-tra-vinh', null, false, '"
                        + change + "')");
        refused(
                "rests on an agency",
                "update organisation.agency_state set retired_by = '" + change
                        + "' where retired_by is null and agency = 'ubnd-tra-vinh'");
    }

    private void refused(String because, String statement) {
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    sql.sql(statement).update();
                    sql.sql("set constraints all immediate").update();
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(because);
    }

    @Test
    void twoPeopleInChargeOfOnePostAreRefusedByTheDatabase() {
        assertThat(keeping.appoint(
                        mandate(),
                        "sct-tra-vinh",
                        appointment("Lê C", IN_2023, HolderKind.HOLDER),
                        Optional.empty(),
                        false))
                .isInstanceOf(Kept.Done.class);
        refused("one_in_charge_a_day", """
                insert into organisation.term (id, post, person, valid, kind, entered_by)
                select gen_random_uuid(), t.post, t.person, daterange('2024-01-01', '2024-01-02'), 'ACTING', t.entered_by
                from organisation.term t join organisation.post p on p.id = t.post where p.agency = 'sct-tra-vinh'
                """);
        refused("beyond its post", """
                insert into organisation.term (id, post, person, valid, kind, entered_by)
                select gen_random_uuid(), t.post, t.person, daterange('2026-01-01', '2026-01-02'), 'ACTING', t.entered_by
                from organisation.term t join organisation.post p on p.id = t.post where p.agency = 'sct-tra-vinh'
                """);
    }
}
