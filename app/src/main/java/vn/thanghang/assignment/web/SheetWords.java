package vn.thanghang.assignment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.assignment.Coverage;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.Fault;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.PaperForm;
import vn.thanghang.assignment.Piece;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetRefusal;
import vn.thanghang.assignment.SheetState;
import vn.thanghang.assignment.WeakGround;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.ErrorLine;
import vn.thanghang.platform.web.StatusLook;

/** Sheets in words. */
public final class SheetWords {

    private SheetWords() {}

    public static String round(Text text, Round round) {
        return text.of(
                "assignment.round",
                round.indexCode(),
                Integer.toString(round.workYear()),
                Integer.toString(round.resultYear()));
    }

    public static String state(Text text, SheetState state) {
        return text.of("assignment.state." + state.name());
    }

    public static StatusLook look(SheetState state) {
        return switch (state) {
            case DRAFT -> StatusLook.IDLE;
            case FROZEN -> StatusLook.WAITING;
            case ISSUED -> StatusLook.RUNNING;
            case REPLACED, WITHDRAWN -> StatusLook.STOPPED;
        };
    }

    public static String refusal(Text text, SheetRefusal reason, String subject) {
        return text.of("assignment.refusal." + reason.name(), subject);
    }

    /** What is wrong, each line leading to its field. */
    public static List<ErrorLine> faults(Text text, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new ErrorLine(fault.field(), refusal(text, fault.reason(), fault.subject())))
                .toList();
    }

    public static String fault(Text text, List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> refusal(text, fault.reason(), fault.subject()))
                .findFirst()
                .orElse("");
    }

    /** Why the analysis calls a criterion weak. */
    public static String ground(Text text, WeakGround ground) {
        int decimals = ground.rule().equals("lastQuarter") ? 0 : apart(text, ground);
        return text.of(
                "assignment.ground." + ground.rule(),
                text.number(ground.value(), decimals),
                text.number(ground.reference(), decimals));
    }

    /** As many decimals as it takes to tell the two figures apart. */
    private static int apart(Text text, WeakGround ground) {
        return text.number(ground.value(), 2).equals(text.number(ground.reference(), 2)) ? 4 : 2;
    }

    public static String grounds(Text text, CriterionLine line) {
        return line.weak().stream().map(each -> ground(text, each)).collect(Collectors.joining("; "));
    }

    public static String gap(Text text, Coverage.Gap gap, Roster roster) {
        return text.of(
                "assignment.gap." + gap.kind().name(),
                gap.criterion(),
                gap.agency().isEmpty() ? "" : roster.name(gap.agency()));
    }

    public static String lead(Text text, Piece piece, Roster roster) {
        if (piece.kind() != LeadKind.AGENCY) {
            return text.of("assignment.tier." + piece.kind().name());
        }
        return piece.lead() == null ? "" : roster.name(piece.lead());
    }

    /** "Chủ trì, đầu mối tổng hợp: Sở Y tế", as a line of the grid on a phone. */
    public static String marks(Text text, List<Grid.Mark> marks, String agency) {
        String roles = marks.stream()
                .map(mark -> text.of("assignment.mark." + mark.name()))
                .collect(Collectors.joining(", "));
        return text.of("assignment.mark.line", roles, agency);
    }

    public static Map<String, String> forms(Text text) {
        var forms = new LinkedHashMap<String, String>();
        for (PaperForm form : PaperForm.values()) {
            forms.put(form.name(), text.of("assignment.form." + form.name()));
        }
        return forms;
    }

    /** The place on the page of its criterion where a gap is closed. */
    public static String field(Coverage.Gap gap) {
        String piece = "#p" + Math.max(0, gap.position());
        return switch (gap.kind()) {
            case NO_LEAD -> piece + "-lead";
            case NO_DATE -> gap.position() < 0 ? "#due" : piece + "-due";
            case NO_INPUT -> piece + "-k0-input";
            case NO_FOCAL -> "#focal";
            case NO_HEAD -> "";
        };
    }

    /** How far an input is; while the lead waits, for whom and since when. */
    public static String input(Text text, Sheet sheet, Coordination input, Roster roster) {
        if (sheet.state() != SheetState.ISSUED || input.since() == null) {
            return "";
        }
        return text.of(
                "assignment.input." + input.state().name(), roster.shortName(input.agency()), text.date(input.since()));
    }

    /** A piece of work with the code of its criterion; empty when the sheet has none with this id. */
    public static String piece(List<CriterionLine> criteria, UUID id) {
        return criteria.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.id().equals(id))
                .map(piece -> piece.criterion() + " " + piece.title())
                .findFirst()
                .orElse("");
    }
}
