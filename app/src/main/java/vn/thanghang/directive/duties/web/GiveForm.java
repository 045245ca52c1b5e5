package vn.thanghang.directive.duties.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.thanghang.directive.duties.Addressee;
import vn.thanghang.directive.duties.AddresseeGroup;
import vn.thanghang.directive.duties.Birth;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.directive.duties.ProposedDuty;
import vn.thanghang.platform.BorderText;

/** The form of giving duties as it stands on the page: what was proposed or typed, right or wrong. */
public record GiveForm(String birth, String index, String year, List<Row> rows) {

    private static final int YEAR_DIGITS = 4;

    public GiveForm {
        rows = List.copyOf(rows);
    }

    /**
     * One duty of the document.
     *
     * @param taken whether it is given at all
     * @param agencies names, one a line
     * @param due as typed
     */
    public record Row(
            int position,
            String path,
            String actor,
            String text,
            boolean taken,
            String kind,
            Set<AddresseeGroup> groups,
            String agencies,
            String due) {

        public Row {
            groups = groups.isEmpty() ? Set.of() : Set.copyOf(groups);
        }
    }

    /** @param name of an agency by its id */
    static GiveForm of(ProposedDirective proposed, Function<String, String> name, Function<ProposedDuty, String> due) {
        return new GiveForm(
                proposed.birth().name(),
                proposed.indexCode(),
                proposed.workYear() == 0 ? "" : Integer.toString(proposed.workYear()),
                proposed.duties().stream()
                        .map(duty -> new Row(
                                duty.position(),
                                duty.path(),
                                duty.actor(),
                                duty.text(),
                                true,
                                duty.kind().name(),
                                groups(duty.addressees()),
                                names(duty.addressees(), name),
                                due.apply(duty)))
                        .toList());
    }

    /** The proposal with what a draft keeps of it. */
    GiveForm with(Directive draft, Function<String, String> name, Function<Obligation, String> due) {
        var kept = new ArrayList<Row>();
        for (Row row : rows) {
            kept.add(draft.obligations().stream()
                    .filter(each ->
                            each.path().equals(row.path()) && each.text().equals(row.text()))
                    .findFirst()
                    .map(each -> new Row(
                            row.position(),
                            row.path(),
                            row.actor(),
                            row.text(),
                            true,
                            each.kind().name(),
                            groups(each.addressees()),
                            names(each.addressees(), name),
                            due.apply(each)))
                    .orElse(new Row(
                            row.position(),
                            row.path(),
                            row.actor(),
                            row.text(),
                            false,
                            row.kind(),
                            row.groups(),
                            row.agencies(),
                            row.due())));
        }
        return new GiveForm(draft.birth().name(), draft.indexCode(), Integer.toString(draft.workYear()), kept);
    }

    /** What a browser sent, for the duties the document has. */
    GiveForm sent(Map<String, String> sent) {
        var typed = new ArrayList<Row>();
        for (Row row : rows) {
            int i = row.position();
            Set<AddresseeGroup> groups = EnumSet.noneOf(AddresseeGroup.class);
            for (AddresseeGroup group : AddresseeGroup.values()) {
                if (sent.containsKey("nhom-" + i + "-" + group.name())) {
                    groups.add(group);
                }
            }
            typed.add(new Row(
                    i,
                    row.path(),
                    row.actor(),
                    row.text(),
                    sent.containsKey("lay-" + i),
                    line(sent, "loai-" + i),
                    groups,
                    BorderText.lines(Objects.requireNonNullElse(sent.get("co-quan-" + i), ""))
                            .value(),
                    line(sent, "han-" + i)));
        }
        return new GiveForm(line(sent, "ra-doi"), line(sent, "chi-so"), line(sent, "nam"), typed);
    }

    private static String line(Map<String, String> sent, String name) {
        return BorderText.line(Objects.requireNonNullElse(sent.get(name), "")).value();
    }

    private static Set<AddresseeGroup> groups(List<Addressee> addressees) {
        Set<AddresseeGroup> groups = EnumSet.noneOf(AddresseeGroup.class);
        addressees.stream()
                .map(Addressee::group)
                .filter(group -> group != AddresseeGroup.AGENCY)
                .forEach(groups::add);
        return groups;
    }

    private static String names(List<Addressee> addressees, Function<String, String> name) {
        return String.join(
                "\n",
                addressees.stream()
                        .map(Addressee::agency)
                        .filter(Objects::nonNull)
                        .map(id -> name.apply(String.valueOf(id)))
                        .toList());
    }

    Birth birthOr(Birth otherwise) {
        for (Birth each : Birth.values()) {
            if (each.name().equals(birth)) {
                return each;
            }
        }
        return otherwise;
    }

    static ObligationKind kind(Row row) {
        for (ObligationKind each : ObligationKind.values()) {
            if (each.name().equals(row.kind())) {
                return each;
            }
        }
        return ObligationKind.OTHER;
    }

    /** 0 for what is no year. */
    int yearNumber() {
        return year.matches("\\d{4}") && year.length() == YEAR_DIGITS ? Integer.parseInt(year) : 0;
    }
}
