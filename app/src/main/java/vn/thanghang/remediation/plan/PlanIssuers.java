package vn.thanghang.remediation.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.organisation.Offices;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Who issues a plan, as the book of the organisation knows them. */
@Component
public class PlanIssuers {

    private final Agencies agencies;
    private final Offices offices;
    private final Assignments assignments;
    private final Clock clock;
    private final Text words = Texts.ofPaper("remediation-plan");

    PlanIssuers(Agencies agencies, Offices offices, Assignments assignments, Clock clock) {
        this.agencies = agencies;
        this.offices = offices;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The name of the agency as it is or was last; the id itself where nothing is known of it. */
    public String name(String agency) {
        return known(agency).map(Agency::name).orElse(agency);
    }

    PlanPaper.Issuer of(String id) {
        Optional<Agency> agency = known(id);
        if (agency.isEmpty()) {
            return new PlanPaper.Issuer(id, "", "", "", words.of("signer.other"), "");
        }
        Agency there = agency.get();
        String parent = there.state().parent();
        String superior = parent == null || there.kind().group() == AgencyKind.Group.LOCAL ? "" : name(parent);
        Optional<OfficeHolder> head = offices.headOn(id, today());
        return new PlanPaper.Issuer(
                there.name(),
                superior,
                there.state().abbreviation(),
                place(there),
                head.map(each -> each.title().toUpperCase(Locale.ROOT)).orElseGet(() -> position(there.kind())),
                head.map(each -> each.person().name()).orElse(""));
    }

    /** The document by which the work was assigned, as cited; empty when the sheet is not within reach. */
    String basis(Plan plan) {
        return assignments.sheet(plan.sheetId()).map(Sheet::issuedAs).orElse("");
    }

    private String position(AgencyKind kind) {
        return switch (kind) {
            case DEPARTMENT -> words.of("signer");
            case PROVINCE_COMMITTEE, DISTRICT_COMMITTEE, COMMUNE_COMMITTEE -> words.of("signer.local");
            case EQUIVALENT,
                    VERTICAL,
                    PARTY,
                    FRONT,
                    PROVINCE,
                    CITY_OF_PROVINCE,
                    TOWN,
                    DISTRICT,
                    WARD,
                    COMMUNE,
                    TOWNSHIP,
                    SPECIAL_ZONE -> words.of("signer.other");
        };
    }

    private String place(Agency agency) {
        String area = agency.state().area();
        return area == null
                ? ""
                : known(area)
                        .map(Agency::name)
                        .map(name -> name.replaceFirst("^(Tỉnh|tỉnh|Thành phố|thành phố|Huyện|huyện|Xã|xã) ", ""))
                        .orElse("");
    }

    private Optional<Agency> known(String agency) {
        return Optional.ofNullable(agencies.latest().get(agency));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
