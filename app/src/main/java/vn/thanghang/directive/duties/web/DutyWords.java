package vn.thanghang.directive.duties.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.thanghang.access.UnitNames;
import vn.thanghang.calendar.DueDate;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.directive.duties.Addressee;
import vn.thanghang.directive.duties.AddresseeGroup;
import vn.thanghang.directive.duties.Birth;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.DirectiveState;
import vn.thanghang.directive.duties.DutyResult.Fault;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.directive.duties.ProposedDirective;
import vn.thanghang.directive.duties.Quarter;
import vn.thanghang.directive.duties.Verb;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.ErrorLine;
import vn.thanghang.platform.web.StatusLook;

/** How duties read on a page. */
public final class DutyWords {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private DutyWords() {}

    public static StatusLook look(DirectiveState state) {
        return switch (state) {
            case DRAFT -> StatusLook.WAITING;
            case IN_FORCE -> StatusLook.RUNNING;
            case WITHDRAWN -> StatusLook.STOPPED;
        };
    }

    public static String state(Text text, DirectiveState state) {
        return text.of("directive.duties.state." + state.name());
    }

    public static Map<String, String> births(Text text) {
        var options = new LinkedHashMap<String, String>();
        for (Birth birth : Birth.values()) {
            options.put(birth.name(), text.of("directive.duties.birth." + birth.name()));
        }
        return options;
    }

    /** The indices to choose from, with an empty line while none is chosen. */
    public static Map<String, String> indexes(Text text, String current) {
        var options = new LinkedHashMap<String, String>();
        if (current.isEmpty()) {
            options.put("", text.of("directive.choose"));
        }
        ProposedDirective.INDEXES.forEach(code -> options.put(code, index(text, code)));
        return options;
    }

    public static String index(Text text, String code) {
        return text.of("directive.duties.index." + code);
    }

    public static Map<String, String> kinds(Text text) {
        var options = new LinkedHashMap<String, String>();
        for (ObligationKind kind : ObligationKind.values()) {
            options.put(kind.name(), text.of("directive.duties.kind." + kind.name()));
        }
        return options;
    }

    public static List<AddresseeGroup> groups() {
        return List.of(AddresseeGroup.ALL_DEPARTMENTS, AddresseeGroup.ALL_LOCALITIES, AddresseeGroup.IN_CHARGE);
    }

    public static String group(Text text, AddresseeGroup group) {
        return text.of("directive.duties.group." + group.name());
    }

    /** Điểm 1, or that it stands in running text. */
    public static String path(Text text, String path) {
        return path.isEmpty() ? text.of("directive.duties.noPath") : text.of("directive.duties.path", path);
    }

    public static String addressees(Text text, Obligation duty, UnitNames names) {
        return duty.addressees().stream().map(each -> name(text, each, names)).collect(Collectors.joining("; "));
    }

    private static String name(Text text, Addressee addressee, UnitNames names) {
        return addressee.group() == AddresseeGroup.AGENCY
                ? names.of(Objects.requireNonNull(addressee.agency()))
                : group(text, addressee.group());
    }

    public static String verb(Text text, Verb verb) {
        return text.of("directive.duties.verb." + verb.name());
    }

    /** The day a duty is due, or that no document has set one; a general duty has none. */
    public static String due(Text text, Obligation duty) {
        if (!duty.kind().hasDate()) {
            return text.of("directive.duties.due.byPeriod");
        }
        return duty.due() == null
                ? text.of("directive.duties.due.none")
                : text.of("directive.duties.due.until", duty.due());
    }

    /** Within how long from when, and why the last day is not an earlier one. */
    public static List<String> why(Text text, DueDate due) {
        var words = new ArrayList<String>();
        words.add(rule(text, due));
        if (due.moved()) {
            words.add(text.of("directive.duties.due.moved", due.named(), due.day()));
        }
        return words;
    }

    private static String rule(Text text, DueDate due) {
        return switch (due.rule()) {
            case DueRule.WorkingDays(int days) -> text.of("directive.duties.rule.workingDays", days, due.from());
            case DueRule.Days(int days) -> text.of("directive.duties.rule.days", days, due.from());
            case DueRule.Months(int months) -> text.of("directive.duties.rule.months", months, due.from());
            case DueRule.ByDay(LocalDate day) -> text.of("directive.duties.rule.byDay", day);
        };
    }

    /** Quý II/2023. */
    public static String quarter(Text text, Quarter quarter) {
        return text.of("directive.duties.quarter", ROMAN.get(quarter.number() - 1), Integer.toString(quarter.year()));
    }

    /** What is wrong, by the id of the field. */
    static Map<String, String> errors(Text text, List<Fault> faults) {
        var errors = new LinkedHashMap<String, String>();
        for (Fault fault : faults) {
            String words = text.of("directive.duties.refusal." + fault.reason().name());
            errors.merge(
                    field(fault.place()),
                    fault.argument().isEmpty() ? words : words + ": " + fault.argument(),
                    (first, next) -> first + " · " + next);
        }
        return errors;
    }

    private static String field(String place) {
        return switch (place) {
            case "index" -> "chi-so";
            case "year" -> "nam";
            case "document" -> "van-ban";
            case "due" -> "han";
            case "duties", "state" -> "noi-dung";
            default ->
                place.startsWith("addressees-")
                        ? place.replace("addressees-", "co-quan-")
                        : place.replace("due-", "han-");
        };
    }

    public static List<ErrorLine> lines(Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> new ErrorLine(error.getKey(), error.getValue()))
                .toList();
    }

    /** How many of the addressees have noted the receipt: the title of the page. */
    public static String title(Text text, Directive directive, int missing) {
        long running = directive.obligations().stream().filter(Obligation::runs).count();
        if (directive.state() == DirectiveState.WITHDRAWN) {
            return text.of("directive.duties.title.withdrawn");
        }
        return missing == 0
                ? text.count("directive.duties.title.received", running)
                : text.count("directive.duties.title.missing", running, missing);
    }
}
