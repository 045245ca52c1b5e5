package vn.thanghang.assignment.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.CriterionEdit;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.Fault;
import vn.thanghang.assignment.Piece;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.SheetRefusal;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;

/** What stands in the form of a criterion, as typed: fields p0-title, p0-lead, p0-due, p0-k0-agency … */
public final class CriterionForm {

    private static final int MOST = 80;
    /** One empty piece and one empty input are always offered. */
    private static final int SPARE = 1;

    private final Map<String, String> typed;
    private final Year year;
    private final List<Fault> faults = new ArrayList<>();

    private CriterionForm(Map<String, String> typed, int year) {
        this.typed = typed;
        this.year = Year.of(year);
    }

    static CriterionForm sent(Map<String, String> typed, int year) {
        return new CriterionForm(typed, year);
    }

    static CriterionForm of(CriterionLine line, Roster roster, Text text, int year) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("focal", line.focal() == null ? "" : roster.name(line.focal()));
        typed.put("due", date(text, line.due()));
        for (int i = 0; i < line.pieces().size(); i++) {
            Piece piece = line.pieces().get(i);
            String at = "p" + i;
            typed.put(at + "-id", piece.id().toString());
            typed.put(at + "-title", piece.title());
            typed.put(at + "-lead", SheetWords.lead(text, piece, roster));
            typed.put(at + "-due", date(text, piece.due()));
            for (int k = 0; k < piece.coordinating().size(); k++) {
                var input = piece.coordinating().get(k);
                typed.put(at + "-k" + k + "-id", input.id().toString());
                typed.put(at + "-k" + k + "-agency", roster.name(input.agency()));
                typed.put(at + "-k" + k + "-input", input.input());
                typed.put(at + "-k" + k + "-due", date(text, input.due()));
            }
        }
        return new CriterionForm(typed, year);
    }

    private static String date(Text text, @Nullable LocalDate day) {
        return day == null ? "" : text.date(day);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Pieces in the form, with an empty one at the end. */
    public int pieces() {
        return Math.min(MOST, count("p") + SPARE);
    }

    public int inputs(int piece) {
        return Math.min(MOST, count("p" + piece + "-k") + SPARE);
    }

    private int count(String prefix) {
        int count = 0;
        for (int i = 0; i < MOST; i++) {
            String start = prefix + i + "-";
            if (typed.entrySet().stream()
                    .anyMatch(field -> field.getKey().startsWith(start)
                            && !field.getValue().isBlank())) {
                count = i + 1;
            }
        }
        return count;
    }

    CriterionEdit edit(String code) {
        var pieces = new ArrayList<CriterionEdit.PieceEdit>();
        for (int i = 0; i < count("p"); i++) {
            String at = "p" + i;
            var inputs = new ArrayList<CriterionEdit.InputEdit>();
            for (int k = 0; k < count(at + "-k"); k++) {
                String to = at + "-k" + k;
                inputs.add(new CriterionEdit.InputEdit(
                        id(to), line(to + "-agency"), line(to + "-input"), day(to + "-due")));
            }
            boolean out = !value(at + "-out").isEmpty();
            pieces.add(
                    out
                            ? new CriterionEdit.PieceEdit(null, "", "", null, List.of())
                            : new CriterionEdit.PieceEdit(
                                    id(at), line(at + "-title"), line(at + "-lead"), day(at + "-due"), inputs));
        }
        return new CriterionEdit(code, line("focal"), day("due"), pieces);
    }

    /** Dates that could not be read. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private String line(String field) {
        return BorderText.line(value(field)).value();
    }

    private @Nullable UUID id(String at) {
        return Optional.of(value(at + "-id"))
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElse(null);
    }

    private @Nullable LocalDate day(String field) {
        String text = line(field);
        if (text.isEmpty()) {
            return null;
        }
        if (VietnameseDate.read(text, year) instanceof DateReading.Read(var day)) {
            return day;
        }
        faults.add(new Fault(field, SheetRefusal.DAY, year.toString()));
        return null;
    }
}
