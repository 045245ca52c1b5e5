package vn.thanghang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.audit.Actor;
import vn.thanghang.platform.database.DatabaseIT;

/** The merger of 1/7/2025, done by hand with the wizard on Trà Vinh as in 2023. */
@DatabaseIT(properties = "thanghang.organisation.bundled=2023")
@Import(Merger2025IT.Work.class)
class Merger2025IT {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final List<String> PROVINCES = List.of("tra-vinh", "vinh-long", "ben-tre");

    /** Duties with their dates, as another module would hold them. */
    static final class Duties implements OpenWork {

        record Duty(String agency, LocalDate due) {}

        final List<Duty> open = new ArrayList<>();
        boolean losesOne;

        @Override
        public String nameKey() {
            return "organisation.sum.dependents";
        }

        @Override
        public long count(String agency, LocalDate day) {
            return open.stream().filter(duty -> duty.agency.equals(agency)).count();
        }

        @Override
        public void move(String from, String to, LocalDate day, Actor by) {
            open.replaceAll(duty -> duty.agency.equals(from) ? new Duty(to, duty.due) : duty);
            if (losesOne) {
                open.removeIf(duty -> duty.agency.equals(to));
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Work {

        @Bean
        Duties dutiesOfTheTest() {
            return new Duties();
        }
    }

    @Autowired
    private Reorganising reorganising;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Duties duties;

    @Autowired
    private JdbcClient sql;

    private static AgencyState state(AgencyKind kind, String name, @Nullable String parent, @Nullable String area) {
        return new AgencyState(kind, name, "", parent, area, false);
    }

    private static Merger provinces() {
        return new Merger(
                RelationKind.MERGE,
                DAY,
                PROVINCES,
                "vinh-long-2025",
                state(AgencyKind.PROVINCE, "Tỉnh Vĩnh Long", null, null),
                "Nghị quyết 202/2025/QH15");
    }

    private void done(Reorganising.Outcome outcome) {
        assertThat(outcome.kept()).as(outcome.toString()).isInstanceOf(Kept.Done.class);
        assertThat(outcome.sums()).isNotEmpty().allMatch(Reorganising.Sum::holds);
    }

    @Test
    void theMergerOfJuly2025KeepsEverySumAndBothDaysAreRight() {
        duties.open.clear();
        var due = new HashMap<LocalDate, Long>();
        for (String agency : List.of("snv-tra-vinh", "snv-tra-vinh", "ubnd-huyen-tra-cu", "ubnd-tra-vinh")) {
            duties.open.add(new Duties.Duty(agency, LocalDate.of(2025, 5, 1 + duties.open.size())));
        }
        duties.open.forEach(duty -> due.merge(duty.due(), 1L, Long::sum));
        List<Agency> before = agencies.onDate(LAST);

        rehearsalLeavesNothing();
        done(reorganising.carryOut(OrganisationIT.mandate(), provinces()));
        done(reorganising.carryOut(
                OrganisationIT.mandate(),
                new Merger(
                        RelationKind.MERGE,
                        DAY,
                        PROVINCES.stream().map("ubnd-"::concat).toList(),
                        "ubnd-vinh-long-2025",
                        state(AgencyKind.PROVINCE_COMMITTEE, "Ủy ban nhân dân tỉnh Vĩnh Long", null, "vinh-long-2025"),
                        "Nghị quyết 202/2025/QH15")));
        endDistricts();
        done(reorganising.carryOut(
                OrganisationIT.mandate(),
                new Merger(
                        RelationKind.MERGE,
                        DAY,
                        List.of("snv-tra-vinh", "sldtbxh-tra-vinh"),
                        "snv-vinh-long-2025",
                        state(AgencyKind.DEPARTMENT, "Sở Nội vụ", "ubnd-vinh-long-2025", "vinh-long-2025"),
                        "")));

        assertThat(agencies.onDate(LAST))
                .as("the day before is as it was")
                .usingRecursiveComparison()
                .ignoringFields("period")
                .isEqualTo(before);
        bothDaysAreRight();
        assertThat(duties.open)
                .extracting(Duties.Duty::agency)
                .containsExactlyInAnyOrder(
                        "snv-vinh-long-2025", "snv-vinh-long-2025", "ubnd-vinh-long-2025", "ubnd-vinh-long-2025");
        var after = new HashMap<LocalDate, Long>();
        duties.open.forEach(duty -> after.merge(duty.due(), 1L, Long::sum));
        assertThat(after).as("every duty keeps its date").isEqualTo(due);
    }

    private void rehearsalLeavesNothing() {
        Map<String, Long> rows = rows();
        List<Duties.Duty> work = List.copyOf(duties.open);
        var shown = reorganising.rehearse(OrganisationIT.mandate(), provinces());
        done(shown);
        assertThat(shown.dependents()).contains("huyen-tra-cu", "snv-tra-vinh", "ubnd-vinh-long");
        assertThat(rows()).isEqualTo(rows);
        assertThat(duties.open).isEqualTo(work);
    }

    private Map<String, Long> rows() {
        var rows = new HashMap<String, Long>();
        for (String table :
                List.of("organisation.agency_state", "organisation.change", "organisation.relation", "audit.event")) {
            rows.put(
                    table,
                    sql.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    private void endDistricts() {
        List<String> committees = agencies.onDate(LAST).stream()
                .filter(agency -> agency.kind() == AgencyKind.DISTRICT_COMMITTEE)
                .map(Agency::id)
                .toList();
        assertThat(committees).hasSize(9);
        done(reorganising.carryOut(
                OrganisationIT.mandate(),
                new Merger(
                        RelationKind.TRANSFER_FUNCTION,
                        DAY,
                        committees,
                        "ubnd-vinh-long-2025",
                        null,
                        "Luật 72/2025/QH15")));
        List<String> localities =
                committees.stream().map(id -> id.substring("ubnd-".length())).toList();
        done(reorganising.carryOut(
                OrganisationIT.mandate(),
                new Merger(
                        RelationKind.TRANSFER_FUNCTION, DAY, localities, "vinh-long-2025", null, "Luật 72/2025/QH15")));
    }

    private void bothDaysAreRight() {
        assertThat(ids(LAST))
                .contains("tra-vinh", "ubnd-huyen-tra-cu", "snv-tra-vinh")
                .doesNotContain("vinh-long-2025");
        assertThat(ids(DAY))
                .contains("vinh-long-2025", "ubnd-vinh-long-2025", "snv-vinh-long-2025", "stc-tra-vinh")
                .doesNotContain("tra-vinh", "ubnd-tra-vinh", "huyen-tra-cu", "ubnd-huyen-tra-cu", "snv-tra-vinh");
        assertThat(agencies.onDate("stc-tra-vinh", LAST).orElseThrow().state().parent())
                .isEqualTo("ubnd-tra-vinh");
        assertThat(agencies.onDate("stc-tra-vinh", DAY).orElseThrow().state().parent())
                .isEqualTo("ubnd-vinh-long-2025");
        assertThat(agencies.successors("ubnd-huyen-tra-cu", DAY))
                .extracting(Agency::id)
                .containsExactly("ubnd-vinh-long-2025");
    }

    private List<String> ids(LocalDate day) {
        return agencies.onDate(day).stream().map(Agency::id).toList();
    }

    @Test
    void workThatGetsLostOnTheWayStopsTheMerger() {
        duties.open.clear();
        Stream.of(1, 2).forEach(n -> duties.open.add(new Duties.Duty("syt-tra-vinh", LAST)));
        duties.losesOne = true;
        Map<String, Long> rows = rows();
        var outcome = reorganising.carryOut(
                OrganisationIT.mandate(),
                new Merger(
                        RelationKind.MERGE,
                        LocalDate.of(2024, 1, 1),
                        List.of("syt-tra-vinh"),
                        "sxd-tra-vinh",
                        null,
                        ""));
        duties.losesOne = false;
        assertThat(outcome.kept())
                .isInstanceOfSatisfying(
                        Kept.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Refusal::reason)
                                .containsExactly(Refusal.Reason.SUMS_DIFFER));
        assertThat(rows()).isEqualTo(rows);
    }
}
