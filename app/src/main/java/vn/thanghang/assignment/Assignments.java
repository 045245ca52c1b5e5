package vn.thanghang.assignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who is in charge of what. Within the rows the caller may reach: a draft only for those who prepare it. */
@Service
public class Assignments {

    private final Sheets sheets;
    private final Pieces pieces;
    private final SheetMaterial material;

    Assignments(Sheets sheets, Pieces pieces, SheetMaterial material) {
        this.sheets = sheets;
        this.pieces = pieces;
        this.material = material;
    }

    /** The sheet in force for a round. */
    public Optional<Sheet> inForce(Round round) {
        return sheets.inForce(round);
    }

    public Optional<Sheet> sheet(UUID id) {
        return sheets.find(id);
    }

    /** The sheets in force, the newest round first. */
    public List<Sheet> issued() {
        return sheets.issued();
    }

    /** What an agency leads now, alone or as one of a tier; empty before the sheet is issued. */
    public List<AssignedPiece> piecesLedBy(UUID sheet, String agency) {
        return pieces.led(sheet, agency);
    }

    /** Every piece once for each agency that leads it now; empty before the sheet is issued. */
    public List<AssignedPiece> pieces(UUID sheet) {
        return pieces.led(sheet);
    }

    /**
     * The agencies that lead a piece now, in the order of their ids; who only gathers a criterion or coordinates is not
     * among them.
     */
    public List<String> agenciesInCharge(UUID sheet) {
        return pieces.leads(sheet);
    }

    /**
     * Those of the agencies in charge whom the committee may only ask: police, army, courts, tax, social insurance, Front
     * and Party. Their plans are looked forward to, never called late.
     */
    public Set<String> outsideAuthority(Sheet sheet) {
        Roster roster = material.roster(sheet);
        return pieces.leads(sheet.id()).stream().filter(roster::isOutside).collect(Collectors.toSet());
    }

    /** The pieces to which this agency owes an input; once for each agency that leads them. */
    public List<AssignedPiece> inputsOf(UUID sheet, String agency) {
        return pieces.led(sheet).stream()
                .filter(piece -> piece.coordinating().stream()
                        .anyMatch(input -> input.agency().equals(agency)))
                .toList();
    }

    /** The criteria in their order with the pieces as the sheet says them. */
    public List<CriterionLine> criteria(UUID sheet) {
        return pieces.criteria(sheet);
    }
}
