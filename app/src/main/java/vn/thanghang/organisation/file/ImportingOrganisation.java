package vn.thanghang.organisation.file;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.organisation.ChangeKind;
import vn.thanghang.organisation.KeepingBook;
import vn.thanghang.organisation.Kept;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Refusal;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.sheet.SheetGrid;
import vn.thanghang.platform.sheet.SheetRefusal;
import vn.thanghang.platform.sheet.Sheets;
import vn.thanghang.platform.sheet.SpreadsheetFile;
import vn.thanghang.platform.text.Texts;

/** From a file to the book: the file waits, is looked at, and only a confirmation enters it, all or nothing. */
@Service
public class ImportingOrganisation {

    /** How long a file waits for its confirmation. */
    public static final Duration UPLOAD_LIFE = Duration.ofHours(24);

    private static final String REHEARSAL = "rehearsal";

    private final Uploads uploads;
    private final KeepingBook keeping;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final FileWords words;

    ImportingOrganisation(
            Uploads uploads,
            KeepingBook keeping,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock,
            Texts texts) {
        this.uploads = uploads;
        this.keeping = keeping;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.words = new FileWords(texts);
    }

    /** What came of bringing a file: it waits for a look, or is refused and kept nowhere. */
    public sealed interface Staging {

        record Staged(UUID uploadId) implements Staging {}

        record NotRead(SheetRefusal refusal) implements Staging {}
    }

    /** What came of confirming it. */
    public sealed interface Confirmation {

        record Entered(UUID change, long lines) implements Confirmation {}

        /** Looked at again: by now something stands against it. */
        record Blocked(Preview preview, List<Refusal> reasons) implements Confirmation {}

        /** Expired, confirmed already, or somebody else's. */
        record Gone() implements Confirmation {}
    }

    public Staging stage(byte[] bytes, String fileName, Actor by) {
        return switch (SpreadsheetFile.open(bytes, fileName)) {
            case Sheets.Closed(SheetRefusal refusal) -> new Staging.NotRead(refusal);
            case Sheets.Opened(List<SheetGrid> grids) -> {
                var upload = new Uploads.Upload(ids.next(), fileName, bytes);
                transactions.executeWithoutResult(tx ->
                        uploads.add(upload, by, clock.instant(), clock.instant().plus(UPLOAD_LIFE)));
                yield new Staging.Staged(upload.id());
            }
        };
    }

    /** The file as it would be entered now; empty when it has expired or is another person's. */
    public Optional<Preview> preview(UUID uploadId, Actor by) {
        return uploads.find(uploadId, by, clock.instant())
                .flatMap(upload -> reading(List.of(upload)).map(reading -> {
                    Kept kept = keeping.rehearse(ChangeKind.IMPORT, new Mandate(by, REHEARSAL, ids.next()), reading);
                    return preview(upload, reading, kept);
                }));
    }

    private static Preview preview(Uploads.Upload upload, Reading reading, Kept kept) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        boolean found = findings.stream().anyMatch(Finding::blocking);
        if (!found && kept instanceof Kept.Refused(List<Refusal> reasons)) {
            reasons.stream()
                    .filter(reason -> reason.reason() != Refusal.Reason.NOTHING_CHANGES)
                    .forEach(reason -> findings.add(new Finding(
                            true,
                            "",
                            0,
                            null,
                            "",
                            "organisation.refusal." + reason.reason().name(),
                            reason.arguments())));
        }
        return new Preview(upload.id(), upload.fileName(), reading.rows(), findings);
    }

    public Confirmation confirm(UUID uploadId, Mandate mandate) {
        Optional<Uploads.Upload> upload = uploads.find(uploadId, mandate.by(), clock.instant());
        Optional<Reading> reading = upload.flatMap(found -> reading(List.of(found)));
        if (upload.isEmpty() || reading.isEmpty()) {
            return new Confirmation.Gone();
        }
        Kept kept = keeping.keep(ChangeKind.IMPORT, mandate, reading.get());
        Preview preview = preview(upload.get(), reading.get(), kept);
        return switch (kept) {
            case Kept.Done(UUID change) -> {
                transactions.executeWithoutResult(tx -> uploads.drop(uploadId));
                yield new Confirmation.Entered(change, preview.changing());
            }
            case Kept.Refused(List<Refusal> reasons) -> new Confirmation.Blocked(preview, reasons);
        };
    }

    /** Enters files that come with the program, together, on the road every file takes. */
    Kept load(List<Uploads.Upload> files, Mandate mandate) {
        Reading reading = reading(files).orElseThrow();
        Kept kept = keeping.keep(ChangeKind.IMPORT, mandate, reading);
        if (kept instanceof Kept.Refused) {
            throw new IllegalStateException("the bundled organisation does not pass the check of imports: "
                    + reading.findings().stream().filter(Finding::blocking).toList() + kept);
        }
        return kept;
    }

    private Optional<Reading> reading(List<Uploads.Upload> files) {
        var tables = new TableReader(words);
        for (Uploads.Upload file : files) {
            if (!(SpreadsheetFile.open(file.bytes(), file.fileName()) instanceof Sheets.Opened(var grids))) {
                return Optional.empty();
            }
            tables.read(grids);
        }
        Year thisYear = Year.from(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE));
        return Optional.of(new Reading(tables, new LineReader(words, thisYear), ids::next));
    }
}
