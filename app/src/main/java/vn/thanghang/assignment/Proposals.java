package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** Who could be in charge of a criterion, with the reason and its source: as last time, otherwise as is usual elsewhere. */
@Service
class Proposals {

    private static final int SOURCE_CHARS_MAX = 300;

    private final Sheets sheets;
    private final Pieces pieces;
    private final Rosters rosters;
    private final TimeOrderedIds ids;
    private final Text words = Texts.ofPaper("assignment");

    Proposals(Sheets sheets, Pieces pieces, Rosters rosters, TimeOrderedIds ids) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.rosters = rosters;
        this.ids = ids;
    }

    /** The lines with proposed pieces, leads and focal agencies; a line nobody is known for stays as it is. */
    List<CriterionLine> fill(List<CriterionLine> lines, Round round, String unit, Roster roster, LocalDate day) {
        Optional<Sheet> past = sheets.list().stream()
                .filter(sheet -> sheet.unit().equals(unit)
                        && sheet.documentId() != null
                        && sheet.round().indexCode().equals(round.indexCode())
                        && sheet.round().workYear() < round.workYear())
                .findFirst();
        List<CriterionLine> before =
                past.map(sheet -> pieces.criteria(sheet.id())).orElse(List.of());
        TypicalAssignments typical = TypicalAssignments.forEdition(round.resultYear());
        return lines.stream()
                .map(line -> before.stream()
                        .filter(old ->
                                old.code().equals(line.code()) && !old.pieces().isEmpty())
                        .findFirst()
                        .map(old -> asBefore(line, old, past.orElseThrow(), roster, day))
                        .orElseGet(() -> typical.find(line.code())
                                .map(usual -> asUsual(line, usual, roster))
                                .orElse(line)))
                .toList();
    }

    private CriterionLine asBefore(CriterionLine line, CriterionLine old, Sheet past, Roster roster, LocalDate day) {
        String source = shortened(
                words.of("proposal.past", Integer.toString(past.round().workYear()), past.issuedAs()));
        var carried = new ArrayList<Piece>();
        for (Piece piece : old.pieces()) {
            List<Coordination> inputs = piece.coordinating().stream()
                    .flatMap(input -> today(input.agency(), roster, day).stream()
                            .map(agency -> coordination(agency, input.input())))
                    .toList();
            LeadKind kind = piece.kind();
            String lead = piece.lead() == null
                    ? null
                    : today(piece.lead(), roster, day).stream().findFirst().orElse(null);
            boolean gone = kind != LeadKind.AGENCY && roster.tier(kind).isEmpty();
            carried.add(new Piece(
                    ids.next(),
                    line.code(),
                    piece.title(),
                    gone ? LeadKind.AGENCY : kind,
                    lead,
                    lead == null && gone ? "" : source,
                    null,
                    inputs));
        }
        String focal = old.focal() == null
                ? null
                : today(old.focal(), roster, day).stream().findFirst().orElse(null);
        return filled(line, carried, focal, source);
    }

    /** Who answers on this day, within the province. */
    private List<String> today(String agency, Roster roster, LocalDate day) {
        return roster.has(agency)
                ? List.of(agency)
                : rosters.successors(agency, day).stream().filter(roster::has).toList();
    }

    private CriterionLine asUsual(CriterionLine line, TypicalAssignment usual, Roster roster) {
        // Without a source it is only reasoned, however likely.
        var confidence = usual.source().isEmpty() ? TypicalAssignment.Confidence.L : usual.confidence();
        String source = shortened(words.of("proposal.typical." + confidence.name(), usual.evidence(), usual.source()));
        var coordinating = new LinkedHashSet<String>();
        usual.coordinating().forEach(name -> each(roster, name).forEach(coordinating::add));
        var proposed = new ArrayList<Piece>();
        for (String name : usual.leads()) {
            switch (rosters.match(roster, name)) {
                case Rosters.Match.One(String id) -> proposed.add(piece(line, LeadKind.AGENCY, id, source));
                case Rosters.Match.Tier(LeadKind kind) -> {
                    if (!roster.tier(kind).isEmpty()) {
                        proposed.add(piece(line, kind, null, source));
                    }
                }
                case Rosters.Match.Several ignored -> {}
                case Rosters.Match.None ignored -> {}
            }
        }
        if (!proposed.isEmpty()) {
            Piece first = proposed.getFirst();
            proposed.set(0, with(first, coordinating));
        }
        String focal = rosters.match(roster, usual.focal()) instanceof Rosters.Match.One(String id) ? id : null;
        return filled(line, proposed, focal != null && roster.canGather(focal) ? focal : null, source);
    }

    private List<String> each(Roster roster, String name) {
        return rosters.match(roster, name) instanceof Rosters.Match.One(String id) ? List.of(id) : List.of();
    }

    private Piece piece(CriterionLine line, LeadKind kind, @org.jspecify.annotations.Nullable String lead, String why) {
        return new Piece(
                ids.next(), line.code(), words.of("proposal.piece", line.name()), kind, lead, why, null, List.of());
    }

    private Piece with(Piece piece, Set<String> coordinating) {
        return new Piece(
                piece.id(),
                piece.criterion(),
                piece.title(),
                piece.kind(),
                piece.lead(),
                piece.leadSource(),
                piece.due(),
                coordinating.stream()
                        .filter(agency -> !agency.equals(piece.lead()))
                        .map(agency -> coordination(agency, words.of("proposal.input")))
                        .toList());
    }

    private Coordination coordination(String agency, String input) {
        return new Coordination(ids.next(), agency, input, null, CoordinationState.ASKED, null, 0);
    }

    private static CriterionLine filled(
            CriterionLine line, List<Piece> pieces, @org.jspecify.annotations.Nullable String focal, String source) {
        return new CriterionLine(
                line.code(),
                line.name(),
                line.score(),
                line.weak(),
                focal,
                focal == null ? "" : source,
                line.due(),
                pieces);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), SOURCE_CHARS_MAX));
    }
}
