package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.platform.FoldedText;

/** Which agencies of the book the groups and names of a directive mean on a day. */
@Component
final class Addressing {

    private static final int SHORTEST_ABBREVIATION = 3;

    private final Agencies agencies;

    Addressing(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Where an issuer stands and for which province it speaks. */
    record Issuer(Rank rank, String province) {}

    Issuer issuer(DocumentHead head, Birth birth, LocalDate day) {
        List<Agency> there = agencies.onDate(day);
        String printed = FoldedText.of(head.issuer());
        Optional<Agency> known = there.stream()
                .filter(agency -> !agency.kind().isLocality())
                .filter(agency -> FoldedText.of(agency.name()).equals(printed))
                .findFirst();
        Rank rank = known.map(agency -> Rank.of(agency.kind(), agency.state().outside()))
                .orElseGet(() -> Rank.named(head.issuer()));
        String superior = FoldedText.of(head.issuer() + " " + head.superior() + " " + head.place());
        String province = committees(there)
                .filter(committee -> superior.contains(area(there, committee)))
                .map(Agency::id)
                .findFirst()
                .or(() -> known.flatMap(agency -> parent(agency, there)))
                .orElseGet(() -> onlyOne(there));
        return new Issuer(birth == Birth.CONVEYED ? Rank.PROVINCE : rank, province);
    }

    /** The bare name of the province, "tra vinh". */
    private static String area(List<Agency> there, Agency committee) {
        return there.stream()
                .filter(place -> place.id().equals(committee.state().area()))
                .map(place -> FoldedText.of(place.name()).replaceFirst("^(tinh|thanh pho) ", ""))
                .findFirst()
                .orElse(FoldedText.of(committee.name()));
    }

    private static Optional<String> parent(Agency agency, List<Agency> there) {
        return committees(there)
                .filter(committee -> committee.id().equals(agency.id())
                        || committee.id().equals(agency.state().parent()))
                .map(Agency::id)
                .findFirst();
    }

    /** The one committee that has departments; empty when there are several, or none. */
    private static String onlyOne(List<Agency> there) {
        List<String> having = committees(there)
                .map(Agency::id)
                .filter(id -> there.stream().anyMatch(agency -> isDepartmentOf(agency, id)))
                .toList();
        return having.size() == 1 ? having.getFirst() : "";
    }

    private static Stream<Agency> committees(List<Agency> there) {
        return there.stream().filter(agency -> agency.kind() == AgencyKind.PROVINCE_COMMITTEE);
    }

    /** The agencies of a province as they may be named in a text; all of the book when the province is not known. */
    List<KnownAgency> known(String province, LocalDate day) {
        List<Agency> there = agencies.onDate(day);
        String area = there.stream()
                .filter(agency -> agency.id().equals(province))
                .map(agency -> Objects.requireNonNullElse(agency.state().area(), ""))
                .findFirst()
                .orElse("");
        return there.stream()
                .filter(agency -> !agency.kind().isLocality() && agency.kind() != AgencyKind.PROVINCE_COMMITTEE)
                .filter(agency -> province.isEmpty()
                        || province.equals(agency.state().parent())
                        || area.equals(agency.state().area()))
                .map(this::known)
                .toList();
    }

    private KnownAgency known(Agency agency) {
        var names = new LinkedHashSet<String>();
        names.add(FoldedText.of(agency.name()));
        agencies.aliases(agency.id()).forEach(alias -> names.add(FoldedText.of(alias)));
        String abbreviation = agency.state().abbreviation();
        if (abbreviation.length() >= SHORTEST_ABBREVIATION && agency.kind().group() != AgencyKind.Group.LOCAL) {
            names.add(FoldedText.of(abbreviation));
        }
        return new KnownAgency(
                agency.id(), Rank.of(agency.kind(), agency.state().outside()), List.copyOf(names));
    }

    /** The agencies a duty is for, those in charge of criteria left out; on a later day their successors. */
    List<String> agencies(Directive directive, Obligation obligation, LocalDate day) {
        List<Agency> there = agencies.onDate(day);
        var found = new LinkedHashSet<String>();
        for (Addressee addressee : obligation.addressees()) {
            switch (addressee.group()) {
                case ALL_DEPARTMENTS -> found.addAll(departments(there, provinces(directive, there, day)));
                case ALL_LOCALITIES -> found.addAll(localities(there, provinces(directive, there, day)));
                case IN_CHARGE -> {}
                case AGENCY ->
                    agencies.successors(Objects.requireNonNull(addressee.agency()), day)
                            .forEach(next -> found.add(next.id()));
            }
        }
        return List.copyOf(found);
    }

    /** Everybody a directive speaks to by name or by group, as on the day of its document. */
    List<String> agencies(Directive directive) {
        var all = new LinkedHashSet<String>();
        directive.obligations().stream()
                .filter(Obligation::runs)
                .forEach(obligation -> all.addAll(agencies(directive, obligation, directive.day())));
        return new ArrayList<>(all);
    }

    /** In the order of the book on that day; what it does not know stands last. */
    List<String> inOrder(List<String> ids, LocalDate day) {
        var left = new LinkedHashSet<>(ids);
        var ordered = new ArrayList<String>();
        for (Agency agency : agencies.onDate(day)) {
            if (left.remove(agency.id())) {
                ordered.add(agency.id());
            }
        }
        ordered.addAll(left);
        return ordered;
    }

    /** Where an addressee stands; the agencies of a group are all below the committee. */
    Rank rank(Addressee addressee, LocalDate day) {
        String agency = addressee.agency();
        if (agency == null) {
            return addressee.group() == AddresseeGroup.ALL_LOCALITIES ? Rank.LOCALITY : Rank.DEPARTMENT;
        }
        return agencies.onDate(agency, day)
                .map(there -> Rank.of(there.kind(), there.state().outside()))
                .orElse(Rank.DEPARTMENT);
    }

    /** Whether an agency is meant, itself or as the successor of one that is gone. */
    boolean isAddressed(Directive directive, Obligation obligation, String agency, LocalDate today) {
        return means(directive, agencies(directive, obligation, directive.day()), agency, today)
                || agencies(directive, obligation, today).contains(agency);
    }

    private boolean means(Directive directive, List<String> named, String agency, LocalDate today) {
        return named.contains(agency)
                || directive.day().isBefore(today)
                        && named.stream()
                                .anyMatch(id -> agencies.successors(id, today).stream()
                                        .anyMatch(next -> next.id().equals(agency)));
    }

    private Set<String> provinces(Directive directive, List<Agency> there, LocalDate day) {
        if (directive.province().isEmpty()) {
            return Set.of();
        }
        boolean stands = there.stream().anyMatch(agency -> agency.id().equals(directive.province()));
        return stands
                ? Set.of(directive.province())
                : Set.copyOf(agencies.successors(directive.province(), day).stream()
                        .map(Agency::id)
                        .toList());
    }

    private static List<String> departments(List<Agency> there, Set<String> provinces) {
        return there.stream()
                .filter(agency -> provinces.isEmpty()
                        ? isDepartment(agency)
                        : provinces.stream().anyMatch(id -> isDepartmentOf(agency, id)))
                .map(Agency::id)
                .toList();
    }

    private static boolean isDepartmentOf(Agency agency, String province) {
        return isDepartment(agency) && province.equals(agency.state().parent());
    }

    private static boolean isDepartment(Agency agency) {
        return !agency.state().outside()
                && (agency.kind() == AgencyKind.DEPARTMENT || agency.kind() == AgencyKind.EQUIVALENT);
    }

    /** Districts where there are any, otherwise communes. */
    private static List<String> localities(List<Agency> there, Set<String> provinces) {
        List<Agency> below = there.stream()
                .filter(agency ->
                        agency.kind() == AgencyKind.DISTRICT_COMMITTEE || agency.kind() == AgencyKind.COMMUNE_COMMITTEE)
                .filter(agency -> provinces.isEmpty()
                        || agency.state().parent() != null
                                && provinces.contains(agency.state().parent()))
                .toList();
        boolean districts = below.stream().anyMatch(agency -> agency.kind() == AgencyKind.DISTRICT_COMMITTEE);
        return below.stream()
                .filter(agency -> !districts || agency.kind() == AgencyKind.DISTRICT_COMMITTEE)
                .map(Agency::id)
                .toList();
    }
}
