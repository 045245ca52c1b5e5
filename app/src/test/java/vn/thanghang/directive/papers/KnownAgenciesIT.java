package vn.thanghang.directive.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.audit.Actor;
import vn.thanghang.directive.papers.KnownAgencies.Own;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.AgencyState;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.KeepingAgencies;
import vn.thanghang.organisation.Kept;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Period;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.database.DatabaseIT;

/** A paper begins with one's own agency, and identifiers are found by name. */
@DatabaseIT
class KnownAgenciesIT {

    private static final Period SINCE = Period.since(LocalDate.of(2021, 1, 1));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private KnownAgencies known;

    @Autowired
    private KeepingAgencies keeping;

    @Test
    void theOwnAgencyAndItsIdentifierAreKnown() {
        establish("song-lam", AgencyKind.PROVINCE, "Tỉnh Sông Lam", "", null, null);
        establish("ubnd-song-lam", AgencyKind.PROVINCE_COMMITTEE, "UBND tỉnh Sông Lam", "UBND", "song-lam", "song-lam");
        establish("snv-song-lam", AgencyKind.DEPARTMENT, "Sở Nội vụ Sông Lam", "SNV", "ubnd-song-lam", "song-lam");
        assertThat(keeping.number(mandate(), "snv-song-lam", CodeScheme.QD20_2020, SINCE, "H98.07"))
                .isInstanceOf(Kept.Done.class);

        var people = new TestPeople(context);
        assertThat(known.own(people.holdingFor("snv-song-lam", Role.FOCAL_OFFICER)))
                .contains(new Own("Sở Nội vụ Sông Lam", "UBND tỉnh Sông Lam", "SNV", "Sông Lam"));
        assertThat(known.own(people.holding(Role.MONITOR))).isEmpty();
        assertThat(known.own(people.holdingFor("khong-co", Role.CLERK))).isEmpty();
        assertThat(known.identifiers(List.of("SỞ NỘI VỤ SÔNG LAM", "Sở Y tế Sông Lam")))
                .isEqualTo(Map.of(FoldedText.of("Sở Nội vụ Sông Lam"), "H98.07"));
    }

    private void establish(
            String id,
            AgencyKind kind,
            String name,
            String abbreviation,
            @Nullable String parent,
            @Nullable String area) {
        var state = new AgencyState(kind, name, abbreviation, parent, area, false);
        assertThat(keeping.establish(mandate(), id, SINCE, state)).isInstanceOf(Kept.Done.class);
    }

    private static Mandate mandate() {
        return new Mandate(Actor.SYSTEM, "Quyết định số 01/QĐ-UBND", UUID.randomUUID());
    }
}
