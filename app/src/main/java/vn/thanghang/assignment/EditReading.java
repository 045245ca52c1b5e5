package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.TimeOrderedIds;

/** Turns what was typed for a criterion into a line of the sheet, and says what cannot be so. */
final class EditReading {

    static final int TITLE_CHARS_MAX = 500;

    private final CriterionLine before;
    private final Roster roster;
    private final Rosters rosters;
    private final TimeOrderedIds ids;
    private final Round round;
    private final List<Fault> faults = new ArrayList<>();

    EditReading(CriterionLine before, Roster roster, Rosters rosters, TimeOrderedIds ids, Round round) {
        this.before = before;
        this.roster = roster;
        this.rosters = rosters;
        this.ids = ids;
        this.round = round;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    CriterionLine read(CriterionEdit edit) {
        day("due", edit.due());
        String focal = edit.focal().isEmpty() ? null : focal(edit.focal());
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < edit.pieces().size(); i++) {
            piece(i, edit.pieces().get(i)).ifPresent(pieces::add);
        }
        boolean same = Objects.equals(focal, before.focal());
        return new CriterionLine(
                before.code(),
                before.name(),
                before.score(),
                before.weak(),
                focal,
                same ? before.focalSource() : "",
                edit.due(),
                pieces);
    }

    private @Nullable String focal(String typed) {
        String id = one("focal", typed).orElse(null);
        if (id != null && !roster.canGather(id)) {
            faults.add(new Fault("focal", SheetRefusal.CANNOT_GATHER, roster.name(id)));
        }
        return id;
    }

    private Optional<Piece> piece(int at, CriterionEdit.PieceEdit edit) {
        String field = "p" + at;
        boolean empty =
                edit.title().isEmpty() && edit.lead().isEmpty() && edit.inputs().isEmpty();
        if (empty) {
            return Optional.empty();
        }
        if (edit.title().isEmpty() || edit.title().length() > TITLE_CHARS_MAX) {
            faults.add(new Fault(field + "-title", SheetRefusal.TEXT, ""));
        }
        day(field + "-due", edit.due());
        LeadKind kind = LeadKind.AGENCY;
        String lead = null;
        if (!edit.lead().isEmpty()) {
            Rosters.Match match = rosters.match(roster, edit.lead());
            if (match instanceof Rosters.Match.Tier(LeadKind tier)) {
                kind = tier;
                if (roster.tier(tier).isEmpty()) {
                    faults.add(new Fault(field + "-lead", SheetRefusal.NO_TIER, edit.lead()));
                }
            } else {
                lead = one(field + "-lead", edit.lead()).orElse(null);
            }
        }
        Optional<Piece> old = before.pieces().stream()
                .filter(piece -> piece.id().equals(edit.id()))
                .findFirst();
        boolean same = old.isPresent()
                && old.get().kind() == kind
                && Objects.equals(old.get().lead(), lead);
        return Optional.of(new Piece(
                old.map(Piece::id).orElseGet(ids::next),
                before.code(),
                edit.title(),
                kind,
                lead,
                same ? old.map(Piece::leadSource).orElse("") : "",
                edit.due(),
                inputs(field, lead, old.orElse(null), edit.inputs())));
    }

    private List<Coordination> inputs(
            String field, @Nullable String lead, @Nullable Piece old, List<CriterionEdit.InputEdit> edits) {
        var inputs = new ArrayList<Coordination>();
        var seen = new HashSet<String>();
        for (int k = 0; k < edits.size(); k++) {
            CriterionEdit.InputEdit edit = edits.get(k);
            String at = field + "-k" + k;
            if (edit.agency().isEmpty()) {
                continue;
            }
            Optional<String> agency = one(at + "-agency", edit.agency());
            if (agency.isEmpty()) {
                continue;
            }
            if (agency.get().equals(lead) || !seen.add(agency.get())) {
                faults.add(new Fault(at + "-agency", SheetRefusal.LEAD_COORDINATES, roster.name(agency.get())));
                continue;
            }
            day(at + "-due", edit.due());
            if (edit.input().length() > TITLE_CHARS_MAX) {
                faults.add(new Fault(at + "-input", SheetRefusal.TEXT, ""));
            }
            UUID known = old == null
                    ? null
                    : old.coordinating().stream()
                            .map(Coordination::id)
                            .filter(id -> id.equals(edit.id()))
                            .findFirst()
                            .orElse(null);
            inputs.add(new Coordination(
                    known == null ? ids.next() : known,
                    agency.get(),
                    edit.input(),
                    edit.due(),
                    CoordinationState.ASKED,
                    null,
                    0));
        }
        return inputs;
    }

    private Optional<String> one(String field, String typed) {
        return switch (rosters.match(roster, typed)) {
            case Rosters.Match.One(String id) -> Optional.of(id);
            case Rosters.Match.Tier ignored -> fault(field, SheetRefusal.CANNOT_GATHER, typed);
            case Rosters.Match.Several several ->
                fault(
                        field,
                        SheetRefusal.SEVERAL,
                        String.join(
                                "; ",
                                several.agencies().stream()
                                        .map(agency -> roster.name(agency.id()))
                                        .toList()));
            case Rosters.Match.None ignored -> fault(field, SheetRefusal.NO_AGENCY, typed);
        };
    }

    private Optional<String> fault(String field, SheetRefusal reason, String subject) {
        faults.add(new Fault(field, reason, subject));
        return Optional.empty();
    }

    /** A day before the year of work, or long after it, is a slip of the pen. */
    private void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < round.workYear() || day.getYear() > round.workYear() + 1)) {
            faults.add(new Fault(field, SheetRefusal.DAY, Integer.toString(round.workYear())));
        }
    }
}
