package vn.thanghang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thanghang.organisation.Refusal.Reason;

/** What becomes of a small province when it is merged. */
class MergerTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UUID HEAD = UUID.randomUUID();
    private static final Fact.Person LAN = new Fact.Person(UUID.randomUUID(), "Kim Ngọc Lan");

    private static AgencyState state(AgencyKind kind, String name, @Nullable String parent, @Nullable String area) {
        return new AgencyState(kind, name, "", parent, area, false);
    }

    private static Book aProvince() {
        return Book.of(List.of(
                new Fact.State(
                        "tra-vinh", Period.since(START), state(AgencyKind.PROVINCE, "Tỉnh Trà Vinh", null, null)),
                new Fact.State(
                        "vinh-long", Period.since(START), state(AgencyKind.PROVINCE, "Tỉnh Vĩnh Long", null, null)),
                new Fact.State("snv", Period.since(START), state(AgencyKind.DEPARTMENT, "Sở Nội vụ", null, "tra-vinh")),
                new Fact.State("xa", Period.since(START), state(AgencyKind.COMMUNE, "Xã Đông Hải", "tra-vinh", null)),
                new Fact.Code("tra-vinh", Period.since(START), CodeScheme.GSO, "84"),
                new Fact.Post(HEAD, "snv", Period.since(START), "Giám đốc", true),
                new Fact.Term("snv", HEAD, LAN, Period.since(START), HolderKind.HOLDER)));
    }

    private static Merger merger(List<String> predecessors, String successor, @Nullable AgencyState founded) {
        return new Merger(RelationKind.MERGE, DAY, predecessors, successor, founded, "");
    }

    @Test
    void theProvinceEndsAndEverythingInItBelongsToTheNewOne() {
        Book book = aProvince();
        var merger = merger(
                List.of("tra-vinh", "vinh-long"),
                "vinh-long-2025",
                state(AgencyKind.PROVINCE, "Tỉnh Vĩnh Long", null, null));
        assertThat(merger.dependents(book)).containsExactly("snv", "xa");
        assertThat(merger.on(book)).isEmpty();
        assertThat(BookCheck.of(book)).isEmpty();
        assertThat(book.agencyOn("tra-vinh", LAST)).isPresent();
        assertThat(book.agencyOn("tra-vinh", DAY)).isEmpty();
        assertThat(book.agencyOn("xa", LAST).orElseThrow().parent()).isEqualTo("tra-vinh");
        assertThat(book.agencyOn("xa", DAY).orElseThrow().parent()).isEqualTo("vinh-long-2025");
        assertThat(book.agencyOn("snv", DAY).orElseThrow().area()).isEqualTo("vinh-long-2025");
        assertThat(book.code("tra-vinh", CodeScheme.GSO).on(DAY)).isEmpty();
        assertThat(book.relations()).hasSize(2);
    }

    @Test
    void aDepartmentEndsWithItsHead() {
        Book book = aProvince();
        var merger = merger(List.of("snv"), "snv-moi", state(AgencyKind.DEPARTMENT, "Sở Nội vụ", null, "vinh-long"));
        assertThat(merger.on(book)).isEmpty();
        assertThat(book.terms(HEAD).on(LAST).orElseThrow().person()).isEqualTo(LAN);
        assertThat(book.terms(HEAD).on(DAY)).isEmpty();
        assertThat(BookCheck.of(book)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(reason(merger(List.of(), "vinh-long", null))).isEqualTo(Reason.NO_PREDECESSOR);
        assertThat(reason(merger(List.of("snv"), "snv", null))).isEqualTo(Reason.SUCCESSOR_IS_PREDECESSOR);
        assertThat(reason(merger(List.of("snv"), "khong-co", null))).isEqualTo(Reason.SUCCESSOR_NOT_THERE);
        assertThat(reason(merger(List.of("khong-co"), "snv", null))).isEqualTo(Reason.UNKNOWN_AGENCY);
        assertThat(reason(merger(
                        List.of("tra-vinh"), "vinh-long", state(AgencyKind.PROVINCE, "Tỉnh Vĩnh Long", null, null))))
                .isEqualTo(Reason.ID_TAKEN);
    }

    private static Reason reason(Merger merger) {
        return merger.on(aProvince()).getFirst().reason();
    }

    @Test
    void anAgencyOthersRestOnCannotSimplyEnd() {
        Book book = aProvince();
        assertThat(AgencyActs.end(book, "tra-vinh", LAST)).isEmpty();
        assertThat(BookCheck.of(book))
                .extracting(Refusal::reason)
                .containsExactlyInAnyOrder(Reason.AREA_NOT_THERE, Reason.PARENT_NOT_THERE);
    }

    @Test
    void renamingKeepsTheIdentityAndTheOldName() {
        Book book = aProvince();
        var now = book.agencyOn("snv", DAY).orElseThrow();
        assertThat(AgencyActs.change(book, "snv", DAY, now.named("Sở Nội vụ và Lao động", "SNVLĐ")))
                .isEmpty();
        assertThat(book.agencyOn("snv", LAST).orElseThrow().name()).isEqualTo("Sở Nội vụ");
        assertThat(book.agencyOn("snv", DAY).orElseThrow().name()).isEqualTo("Sở Nội vụ và Lao động");
        assertThat(book.relations()).extracting(Fact.Relation::kind).containsExactly(RelationKind.RENAME);
        assertThat(BookCheck.of(book)).isEmpty();
    }

    @Test
    void onePersonIsInChargeOnADay() {
        Book book = aProvince();
        var other = new Fact.Person(UUID.randomUUID(), "Lê Hoàng Phúc");
        assertThat(OfficeActs.appoint(book, HEAD, other, Period.since(DAY), HolderKind.ACTING, false))
                .extracting(Refusal::reason)
                .containsExactly(Reason.IN_CHARGE_ALREADY);
        assertThat(OfficeActs.appoint(book, HEAD, other, Period.since(DAY), HolderKind.ACTING, true))
                .isEmpty();
        assertThat(book.terms(HEAD).on(LAST).orElseThrow().person()).isEqualTo(LAN);
        assertThat(book.terms(HEAD).on(DAY).orElseThrow().person()).isEqualTo(other);
    }

    @Test
    void aCodeBelongsToOneAgencyOnADay() {
        Book book = aProvince();
        assertThat(AgencyActs.number(book, "vinh-long", CodeScheme.GSO, Period.since(DAY), "84"))
                .isEmpty();
        assertThat(BookCheck.of(book)).extracting(Refusal::reason).containsExactly(Reason.CODE_TAKEN);
        assertThat(AgencyActs.number(book, "vinh-long", CodeScheme.QD20_2020, Period.since(DAY), "59.H"))
                .extracting(Refusal::reason)
                .containsExactly(Reason.CODE_FORM);
    }

    @Test
    void nobodyBelongsToItself() {
        Book book = aProvince();
        book.changeFrom("tra-vinh", DAY, state -> state.under("xa", null));
        assertThat(BookCheck.of(book)).extracting(Refusal::reason).contains(Reason.LOOP);
    }

    @Test
    void theBookSurvivesBeingWrittenDown() {
        Set<Fact> facts = aProvince().facts();
        assertThat(facts).hasSize(7);
        assertThat(Book.of(facts).facts()).isEqualTo(facts);
    }

    @Test
    void policeAndPartyAreAlwaysOutside() {
        assertThat(state(AgencyKind.VERTICAL, "Công an tỉnh", null, null).outside())
                .isTrue();
        assertThat(state(AgencyKind.DEPARTMENT, "Sở Nội vụ", null, null).outside())
                .isFalse();
    }
}
