package vn.thanghang.directive.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Policy;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.Fact;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.Vietnam;

/** What the book of the organisation knows for a paper: one's own agency as it is today, and identifiers by name. */
@Service
public class KnownAgencies {

    private final Agencies agencies;
    private final Clock clock;

    KnownAgencies(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The agency a paper begins with.
     *
     * @param superior the body above it; empty for none
     * @param abbreviation as in symbols; empty when it has none
     * @param place where its papers are issued; empty when not known
     */
    public record Own(String name, String superior, String abbreviation, String place) {

        public static final Own UNKNOWN = new Own("", "", "", "");
    }

    /** The agency this person writes for; empty for the whole province or when the book does not know it. */
    public Optional<Own> own(CurrentUser user) {
        return user.roles().stream()
                .filter(held -> Policy.mayAllow(held.role(), Act.WRITE_PAPERS))
                .flatMap(held -> Stream.ofNullable(held.agency()))
                .flatMap(id -> agencies.onDate(id, today()).stream())
                .findFirst()
                .map(this::own);
    }

    private Own own(Agency agency) {
        String parent = agency.state().parent();
        String superior = parent == null
                ? ""
                : agencies.onDate(parent, today()).map(Agency::name).orElse("");
        return new Own(agency.name(), superior, agency.state().abbreviation(), place(agency));
    }

    /** The name of the locality it works for, without its kind: "Trà Vinh". */
    private String place(Agency agency) {
        String area = agency.state().area();
        return area == null
                ? ""
                : agencies.onDate(area, today())
                        .map(Agency::name)
                        .map(name -> name.replaceFirst("^(?i:tỉnh|thành phố|thị xã|huyện|thị trấn|phường|xã) ", ""))
                        .orElse("");
    }

    /** An agency as its own papers name it; unknown to the book: its id. */
    public Own of(String agency) {
        return agencies.onDate(agency, today()).map(this::own).orElseGet(() -> new Own(agency, "", "", ""));
    }

    /** Identifiers in force today by folded name, for the names the book knows: that of QĐ 20/2020/QĐ-TTg first. */
    public Map<String, String> identifiers(Collection<String> names) {
        List<String> wanted = names.stream().map(FoldedText::of).toList();
        var found = new HashMap<String, String>();
        for (Agency agency : agencies.onDate(today())) {
            String folded = FoldedText.of(agency.name());
            if (wanted.contains(folded)) {
                identifier(agency.id()).ifPresent(code -> found.put(folded, code));
            }
        }
        return found;
    }

    private Optional<String> identifier(String agency) {
        return agencies.codes(agency).stream()
                .filter(code -> code.scheme() != CodeScheme.GSO && code.period().contains(today()))
                .min(Comparator.comparing(Fact.Code::scheme))
                .map(Fact.Code::code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
