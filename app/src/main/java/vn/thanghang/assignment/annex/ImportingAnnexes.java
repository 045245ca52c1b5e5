package vn.thanghang.assignment.annex;

import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.assignment.Basket;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.LeadKind;
import vn.thanghang.assignment.PreparingSheets.Edited;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Rosters;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.TakingOverAnnexes;
import vn.thanghang.assignment.annex.AnnexUploads.LeftOut;
import vn.thanghang.assignment.annex.AnnexUploads.Taken;
import vn.thanghang.directive.register.By;
import vn.thanghang.organisation.Agency;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** From the annex of a province to a draft: the file is read, waits, is matched, and only a confirmation writes it. */
@Service
public class ImportingAnnexes {

    /** How long an annex waits for its confirmation. */
    static final Duration LIFE = Duration.ofHours(24);

    private final UntrustedAnnexes reading;
    private final AnnexUploads uploads;
    private final TakingOverAnnexes taking;
    private final SheetMaterial material;
    private final Rosters rosters;
    private final Basket basket;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Text words = Texts.ofPaper("assignment");

    ImportingAnnexes(
            UntrustedAnnexes reading,
            AnnexUploads uploads,
            TakingOverAnnexes taking,
            SheetMaterial material,
            Rosters rosters,
            Basket basket,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.reading = reading;
        this.uploads = uploads;
        this.taking = taking;
        this.material = material;
        this.rosters = rosters;
        this.basket = basket;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of bringing a file: it waits for a look, or is refused and kept nowhere. */
    public sealed interface Brought {

        record Waits(UUID id) implements Brought {}

        record NotRead(AnnexRefusal reason, String detail) implements Brought {}
    }

    /** What came of confirming a match list. */
    public sealed interface Confirmed {

        record Done(Sheet sheet, int criteria) implements Confirmed {}

        /** Rows are still open, or the sheet does not take it; what was chosen stays. */
        record Not(MatchList list, Edited edited) implements Confirmed {}

        record Open(MatchList list) implements Confirmed {}
    }

    /** The draft an annex may be brought to. */
    public Sheet draft(CurrentUser user, UUID sheetId) {
        return taking.draft(user, sheetId);
    }

    public List<Taken> taken(Sheet sheet) {
        return uploads.taken(sheet.id());
    }

    public Brought bring(CurrentUser user, UUID sheetId, String fileName, byte[] bytes) {
        Sheet sheet = taking.draft(user, sheetId);
        if (bytes.length == 0) {
            return new Brought.NotRead(AnnexRefusal.EMPTY, "");
        }
        AnnexAnswer answer = reading.read(bytes, fileName);
        AnnexRefusal refusal = answer.refusal();
        if (refusal != null) {
            return new Brought.NotRead(refusal, answer.detail());
        }
        AnnexRows rows = AnnexRows.of(answer.tables());
        if (rows.rows().isEmpty()) {
            return new Brought.NotRead(rows.tables() == 0 ? AnnexRefusal.NO_TABLE : AnnexRefusal.NO_ROW, "");
        }
        UUID id = ids.next();
        var now = clock.instant();
        transactions.executeWithoutResult(
                tx -> uploads.add(id, sheet.id(), fileName, bytes, answer.tables(), by(user), now, now.plus(LIFE)));
        return new Brought.Waits(id);
    }

    /**
     * The match list as it stands, with what was typed on it.
     *
     * @throws NotFoundForUser when it has expired, was taken over or is another person's
     */
    public MatchList list(CurrentUser user, UUID sheetId, UUID id, Map<String, String> typed) {
        Sheet sheet = taking.draft(user, sheetId);
        AnnexUploads.Waiting waiting =
                uploads.waiting(id, sheetId, by(user), clock.instant()).orElseThrow(NotFoundForUser::new);
        Map<String, String> names = new LinkedHashMap<>();
        List<CriterionLine> standing = taking.criteria(sheet);
        standing.forEach(line -> names.put(line.code(), line.name()));
        basket.of(sheet.round(), sheet.unit()).forEach(line -> names.putIfAbsent(line.code(), line.name()));
        AnnexRows source = AnnexRows.of(waiting.tables());
        return new MatchList(
                id,
                waiting.fileName(),
                new Matching(known(sheet, names), typed, words).rows(source),
                source,
                names,
                standing.stream()
                        .filter(line -> !line.pieces().isEmpty())
                        .map(CriterionLine::code)
                        .collect(Collectors.toSet()));
    }

    private Matching.Known known(Sheet sheet, Map<String, String> names) {
        Roster roster = material.roster(sheet);
        var tiers = new EnumMap<LeadKind, List<String>>(LeadKind.class);
        for (LeadKind kind : LeadKind.values()) {
            List<String> all = roster.tier(kind).stream().map(Agency::id).toList();
            if (!all.isEmpty()) {
                tiers.put(kind, all);
            }
        }
        List<String> departments =
                roster.all().stream().map(Agency::id).filter(roster::canGather).toList();
        return new Matching.Known(
                Year.of(sheet.round().workYear()), names, typed -> rosters.match(roster, typed), tiers, departments);
    }

    /** Writes the whole annex into the draft, or nothing. */
    public Confirmed confirm(CurrentUser user, UUID sheetId, UUID id, int version, Map<String, String> typed) {
        MatchList list = list(user, sheetId, id, typed);
        if (!list.isReady()) {
            return new Confirmed.Open(list);
        }
        var edits = new AnnexEdits(words.of("proposal.input")).of(list);
        Edited edited = taking.takeOver(
                user,
                sheetId,
                version,
                edits,
                new TakingOverAnnexes.Annex(id, list.fileName(), list.rows().size()),
                () -> uploads.take(id, leftOut(list), clock.instant()));
        return edited instanceof Edited.Done(Sheet sheet)
                ? new Confirmed.Done(sheet, edits.size())
                : new Confirmed.Not(list, edited);
    }

    private List<LeftOut> leftOut(MatchList list) {
        return list.rows().stream()
                .filter(MatchedRow::leavesOut)
                .map(row -> new LeftOut(
                        words.of(
                                "import.place",
                                row.row().table(),
                                Integer.toString(row.row().number())),
                        row.row().cell(AnnexColumn.CRITERION) + " – "
                                + row.row().cell(AnnexColumn.WORK),
                        row.reason()))
                .toList();
    }

    private static By by(CurrentUser user) {
        return new By(user.actor(), user.displayName());
    }
}
