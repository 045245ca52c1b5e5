package vn.thanghang.assignment;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.platform.text.Texts;

/** What went from one agency to another, and the minutes of a hand-over: between agencies, or from one head to the next. */
@Service
public class HandingOverPieces {

    private static final String OF_SHEET = """
            select id, agency, successor, on_day, pieces, paper_id from assignment.hand_over
            where sheet = :sheet order by on_day desc, made_at desc
            """;

    private static final String NOTE_PAPER = "update assignment.hand_over set paper_id = :paper where id = :id";

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final SheetChanges changes;
    private final SheetMaterial material;
    private final FreezingPapers papers;

    HandingOverPieces(
            JdbcClient jdbc, Pieces pieces, SheetChanges changes, SheetMaterial material, FreezingPapers papers) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.changes = changes;
        this.material = material;
        this.papers = papers;
    }

    /**
     * One hand-over.
     *
     * @param pieces ids of the pieces that went
     * @param paperId the minutes; null until they are made
     */
    public record HandOver(
            UUID id,
            String from,
            String to,
            LocalDate day,
            List<UUID> pieces,
            @Nullable UUID paperId) {

        public HandOver {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Who gives and who receives, as the minutes name them.
     *
     * @param handOver the hand-over between agencies; null when the head of one agency changes
     * @param agency whose open pieces are listed
     */
    public record Parties(@Nullable UUID handOver, String agency, String giver, String receiver) {}

    public List<HandOver> of(CurrentUser user, UUID sheet) {
        changes.own(user, Act.READ_ASSIGNMENTS, sheet);
        return jdbc.sql(OF_SHEET)
                .param("sheet", sheet)
                .query((row, number) -> new HandOver(
                        row.getObject("id", UUID.class),
                        row.getString("agency"),
                        row.getString("successor"),
                        row.getObject("on_day", LocalDate.class),
                        Arrays.asList((UUID[]) row.getArray("pieces").getArray()),
                        row.getObject("paper_id", UUID.class)))
                .list();
    }

    /**
     * The minutes, frozen to be signed; empty when the agency leads nothing or a mark of secrecy stands in them.
     *
     * @param key made by the form; the same key again finds the same paper
     */
    public Optional<UUID> minutes(CurrentUser user, UUID sheetId, Parties parties, UUID key) {
        Sheet sheet = changes.own(user, Act.DECIDE_ADJUSTMENT, sheetId);
        List<HandOver> known = of(user, sheetId);
        HandOver handOver = parties.handOver() == null
                ? null
                : known.stream()
                        .filter(each -> each.id().equals(parties.handOver()))
                        .findFirst()
                        .orElseThrow(NotFoundForUser::new);
        String holder = handOver == null ? parties.agency() : handOver.to();
        List<AssignedPiece> listed = pieces.led(sheetId, holder).stream()
                .filter(piece -> handOver == null || handOver.pieces().contains(piece.id()))
                .toList();
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        OfficialDocument paper = new MinutesPaper(sheet, listed, material.roster(sheet), Texts.ofPaper("hand-over"))
                .write(parties, holder, Year.from(material.day(sheet)));
        return changes.together(() -> {
            if (!(papers.bring(paper, IssuingSheets.ORIGIN, sheet.agency(), key, SheetChanges.by(user))
                    instanceof Freezing.Done(var frozen))) {
                return Optional.<UUID>empty();
            }
            if (handOver != null) {
                jdbc.sql(NOTE_PAPER)
                        .param("id", handOver.id())
                        .param("paper", frozen.id())
                        .update();
            }
            return Optional.of(frozen.id());
        });
    }

    /** The agencies that lead a piece now. */
    public List<String> leads(UUID sheet) {
        return pieces.leads(sheet);
    }
}
