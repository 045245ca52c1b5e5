package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.organisation.Offices;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/**
 * What the list of a day shows.
 *
 * @param there in force on the day
 * @param elsewhen found by name, but not in force on the day
 * @param successors of those, on the day
 * @param milestones days on which much changed, the latest first
 */
public record AgencyList(
        LocalDate day,
        List<Agency> there,
        List<Agency> elsewhen,
        Map<String, List<Agency>> successors,
        List<LocalDate> milestones,
        Map<String, String> codes,
        Map<String, OfficeHolder> heads,
        AgencyNames names) {

    static AgencyList of(Agencies agencies, Offices offices, LocalDate day, String words, String group) {
        Map<String, Agency> latest = agencies.latest();
        Set<String> named = words.isEmpty() ? latest.keySet() : agencies.named(words);
        List<Agency> there = agencies.onDate(day).stream()
                .filter(agency -> named.contains(agency.id()) && isOf(group, agency))
                .sorted(exactFirst(words))
                .toList();
        List<Agency> elsewhen = new ArrayList<>();
        if (!words.isEmpty()) {
            latest.values().stream()
                    .filter(agency -> named.contains(agency.id()) && isOf(group, agency))
                    .filter(agency ->
                            there.stream().noneMatch(other -> other.id().equals(agency.id())))
                    .forEach(elsewhen::add);
        }
        Map<String, List<Agency>> successors = elsewhen.stream()
                .collect(Collectors.toMap(Agency::id, agency -> agencies.successors(agency.id(), day)));
        return new AgencyList(
                day,
                there,
                List.copyOf(elsewhen),
                successors,
                agencies.milestones(),
                agencies.codesOnDate(day),
                offices.headsOn(day),
                new AgencyNames(latest));
    }

    private static boolean isOf(String group, Agency agency) {
        return group.isEmpty() || agency.kind().group().name().equals(group);
    }

    /** Typed with marks, the same marks come first; the order of the list otherwise stays. */
    private static Comparator<Agency> exactFirst(String words) {
        String typed = words.toLowerCase(Locale.ROOT);
        return Comparator.comparing(
                agency -> !agency.name().toLowerCase(Locale.ROOT).contains(typed));
    }

    public long agencyCount() {
        return there.stream().filter(agency -> !agency.kind().isLocality()).count();
    }

    public long localityCount() {
        return there.size() - agencyCount();
    }

    public DataTable table(Text text) {
        var columns = Stream.of("NAME", "ABBREVIATION", "KIND", "PARENT", "CODE")
                .map(column -> Column.text(text.of("organisation.column." + column)))
                .collect(Collectors.toCollection(ArrayList::new));
        columns.add(Column.text(text.of("organisation.inCharge")));
        return new DataTable(
                "co-quan",
                text.of("organisation.list.caption", day),
                columns,
                there.stream().map(agency -> row(text, agency)).toList());
    }

    private Row row(Text text, Agency agency) {
        var state = agency.state();
        Cell name = Cell.link(agency.name(), OrganisationPaths.agency(agency.id(), day));
        Cell kind = Cell.of(text.of("organisation.kind." + agency.kind().name()));
        OfficeHolder head = heads.get(agency.id());
        return Row.of(
                name,
                Cell.of(state.abbreviation()),
                state.outside() ? kind.noted(text.of("organisation.outside")) : kind,
                Cell.of(names.placeOf(state)),
                Cell.of(codes.getOrDefault(agency.id(), "")),
                Cell.of(head == null ? "" : head.person().name() + ", " + head.title()));
    }

    public DataTable elsewhenTable(Text text) {
        return new DataTable(
                "luc-khac",
                text.of("organisation.elsewhen.caption", day),
                Stream.of("organisation.column.NAME", "organisation.existed", "organisation.column.SUCCESSOR")
                        .map(key -> Column.text(text.of(key)))
                        .toList(),
                elsewhen.stream()
                        .map(agency -> Row.of(
                                Cell.link(names.full(agency), OrganisationPaths.agency(agency.id())),
                                Cell.of(AgencyWords.days(text, agency.period())),
                                Cell.of(String.join(
                                        "; ",
                                        successors.getOrDefault(agency.id(), List.of()).stream()
                                                .map(names::full)
                                                .toList()))))
                        .toList());
    }
}
