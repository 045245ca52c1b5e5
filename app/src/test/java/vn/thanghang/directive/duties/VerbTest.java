package vn.thanghang.directive.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thanghang.organisation.AgencyKind;

/** The table of issuer, addressee and verb, written out by hand. */
class VerbTest {

    /** One line for each issuer; columns CENTRAL, PARTY, PROVINCE, DEPARTMENT, LOCALITY, OUTSIDE. */
    private static final Map<Rank, String> TABLE = new EnumMap<>(Map.of(
            Rank.CENTRAL, "ORDER ORDER ORDER ORDER ORDER ORDER",
            Rank.PARTY, "REPORT ORDER ORDER ORDER ORDER ORDER",
            Rank.PROVINCE, "REPORT REPORT ORDER ORDER ORDER ASK_TO_COOPERATE",
            Rank.DEPARTMENT, "REPORT REPORT REPORT REQUEST REQUEST ASK_TO_COOPERATE",
            Rank.LOCALITY, "REPORT REPORT REPORT REQUEST REQUEST ASK_TO_COOPERATE",
            Rank.OUTSIDE, "REPORT REPORT ASK_TO_COOPERATE ASK_TO_COOPERATE ASK_TO_COOPERATE ASK_TO_COOPERATE"));

    @Test
    void everyIssuerTurnsToEveryAddresseeWithItsVerb() {
        for (Rank issuer : Rank.values()) {
            List<String> verbs = Arrays.stream(Rank.values())
                    .map(addressee -> Verb.of(issuer, addressee).name())
                    .toList();
            assertThat(String.join(" ", verbs)).as(issuer.name()).isEqualTo(TABLE.get(issuer));
        }
    }

    @Test
    void nobodyBelowTheCommitteeOrders() {
        for (Rank issuer : List.of(Rank.DEPARTMENT, Rank.LOCALITY, Rank.OUTSIDE)) {
            assertThat(Rank.values()).noneMatch(addressee -> Verb.of(issuer, addressee) == Verb.ORDER);
        }
    }

    @Test
    void agenciesOutsideOfTheCommitteeAreNeverOrderedByIt() {
        for (AgencyKind kind : AgencyKind.values()) {
            Rank rank = Rank.of(kind, kind.isAlwaysOutside());
            if (kind == AgencyKind.VERTICAL || kind == AgencyKind.FRONT) {
                assertThat(Verb.of(Rank.PROVINCE, rank)).isEqualTo(Verb.ASK_TO_COOPERATE);
            }
        }
        assertThat(Rank.of(AgencyKind.EQUIVALENT, true)).isEqualTo(Rank.OUTSIDE);
    }

    @Test
    void theStandingOfAnIssuerIsReadFromItsPrintedName() {
        Map<String, Rank> names = Map.of(
                "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM", Rank.PROVINCE,
                "Chủ tịch Ủy ban nhân dân tỉnh", Rank.PROVINCE,
                "UBND HUYỆN AN BÌNH", Rank.LOCALITY,
                "Ủy ban nhân dân phường 3", Rank.LOCALITY,
                "Sở Nội vụ", Rank.DEPARTMENT,
                "Văn phòng Ủy ban nhân dân tỉnh", Rank.DEPARTMENT,
                "BỘ NỘI VỤ", Rank.CENTRAL,
                "Tỉnh ủy Sông Lam", Rank.PARTY,
                "Công an tỉnh", Rank.OUTSIDE);
        names.forEach((name, rank) -> assertThat(Rank.named(name)).as(name).isEqualTo(rank));
    }
}
