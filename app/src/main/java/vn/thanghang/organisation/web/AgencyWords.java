package vn.thanghang.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.AgencyKind;
import vn.thanghang.organisation.Change;
import vn.thanghang.organisation.CodeScheme;
import vn.thanghang.organisation.Fact;
import vn.thanghang.organisation.HolderKind;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.organisation.Period;
import vn.thanghang.organisation.RelationKind;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** How one agency and its history read on a page. */
public final class AgencyWords {

    private AgencyWords() {}

    /** "từ 01/01/2023 đến hết 30/06/2025", or without an end. */
    public static String days(Text text, Period period) {
        LocalDate last = period.lastDay();
        return last == null
                ? text.of("organisation.since", period.from())
                : text.of("organisation.fromTo", period.from(), last);
    }

    public static String kind(Text text, AgencyKind kind) {
        return text.of("organisation.kind." + kind.name());
    }

    public static Map<String, String> kinds(Text text) {
        var options = new LinkedHashMap<String, String>();
        for (AgencyKind kind : AgencyKind.values()) {
            options.put(kind.name(), kind(text, kind));
        }
        return options;
    }

    public static Map<String, String> capacities(Text text) {
        var options = new LinkedHashMap<String, String>();
        for (HolderKind kind : HolderKind.values()) {
            options.put(kind.name(), text.of("organisation.capacity." + kind.name()));
        }
        return options;
    }

    public static Map<String, String> schemes(Text text) {
        var options = new LinkedHashMap<String, String>();
        for (CodeScheme scheme : CodeScheme.values()) {
            options.put(scheme.name(), text.of("organisation.scheme." + scheme.name()));
        }
        return options;
    }

    /** Agencies or localities to choose from; the one in question stays even when it is none of them. */
    public static Map<String, String> choices(
            Text text, List<Agency> there, AgencyNames names, boolean localities, String current) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("organisation.none"));
        there.stream()
                .filter(agency -> !localities || agency.kind().isLocality())
                .forEach(agency -> options.put(agency.id(), names.full(agency)));
        options.computeIfAbsent(current, names::of);
        return options;
    }

    private record Moment(LocalDate day, int order, String what, Cell words) {}

    /** Names, parents, people in charge, predecessors and successors in one line of time, the latest first. */
    public static DataTable story(Text text, AgencyView view) {
        List<Moment> moments = new ArrayList<>();
        Agency before = null;
        for (Agency state : view.history()) {
            moments.add(new Moment(
                    state.period().from(),
                    1,
                    text.of("organisation.story." + (before == null ? "began" : "became")),
                    Cell.of(state.name()).noted(describe(text, state, view.names()))));
            before = state;
        }
        LocalDate last = view.history().getLast().period().lastDay();
        if (last != null) {
            moments.add(new Moment(last, 3, text.of("organisation.story.ended"), Cell.of("")));
        }
        view.relations().stream()
                .filter(relation -> relation.kind() != RelationKind.RENAME)
                .forEach(relation -> moments.add(moment(text, view, relation)));
        view.holders()
                .forEach(holder -> moments.add(new Moment(
                        holder.period().from(),
                        2,
                        text.of("organisation.story.inCharge"),
                        Cell.of(holder(text, holder)))));
        return new DataTable(
                "dien-bien",
                text.of("organisation.story"),
                Stream.of("organisation.column.DAY", "organisation.story.what", "organisation.story.words")
                        .map(key -> Column.text(text.of(key)))
                        .toList(),
                moments.stream()
                        .sorted(Comparator.comparing(Moment::day)
                                .thenComparingInt(Moment::order)
                                .reversed())
                        .map(moment -> Row.of(Cell.of(text.date(moment.day())), Cell.of(moment.what()), moment.words()))
                        .toList());
    }

    private static Moment moment(Text text, AgencyView view, Fact.Relation relation) {
        boolean out = relation.agency().equals(view.id());
        String other = out ? relation.successor() : relation.agency();
        return new Moment(
                relation.on(),
                out ? 4 : 0,
                text.of("organisation.story." + (out ? "into." : "outOf.")
                        + relation.kind().name()),
                Cell.link(view.names().of(other), OrganisationPaths.agency(other))
                        .noted(relation.note()));
    }

    private static String describe(Text text, Agency agency, AgencyNames names) {
        String place = names.placeOf(agency.state());
        return Stream.of(kind(text, agency.kind()), agency.state().abbreviation(), place)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    public static String holder(Text text, OfficeHolder holder) {
        String title = holder.kind() == HolderKind.HOLDER
                ? holder.title()
                : text.of("organisation.holderAs." + holder.kind().name(), holder.title());
        return holder.person().name() + " · " + title + " · " + days(text, holder.period());
    }

    public static DataTable codes(Text text, List<Fact.Code> codes) {
        return new DataTable(
                "ma",
                text.of("organisation.codes"),
                Stream.of("SCHEME", "CODE", "FROM")
                        .map(column -> Column.text(text.of("organisation.column." + column)))
                        .toList(),
                codes.stream()
                        .map(code -> Row.of(
                                Cell.of(text.of(
                                        "organisation.scheme." + code.scheme().name())),
                                Cell.of(code.code()),
                                Cell.of(days(text, code.period()))))
                        .toList());
    }

    /** What was entered when and on which basis: the history of the history. */
    public static DataTable entries(Text text, List<Change> changes) {
        return new DataTable(
                "lan-ghi",
                text.of("organisation.entries"),
                Stream.of("organisation.entries.at", "organisation.story.what", "organisation.basis")
                        .map(key -> Column.text(text.of(key)))
                        .toList(),
                changes.stream()
                        .map(change -> Row.of(
                                Cell.of(text.time(change.at())),
                                Cell.of(text.of(
                                        "organisation.change." + change.kind().name())),
                                Cell.of(change.basis())))
                        .toList());
    }
}
