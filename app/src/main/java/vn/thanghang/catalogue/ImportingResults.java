package vn.thanghang.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.workbook.PublisherFile;
import vn.thanghang.catalogue.workbook.ReadOutcome;
import vn.thanghang.catalogue.workbook.Reading;
import vn.thanghang.catalogue.workbook.Refused;

/** From a file to a draft: the file waits, is looked at, and only a confirmation stores figures, all or none. */
@Service
public class ImportingResults {

    /** How long an uploaded file waits for its confirmation. */
    public static final Duration UPLOAD_LIFE = Duration.ofHours(24);

    private final Uploads uploads;
    private final Releases releases;
    private final Drafting drafting;
    private final PublishedResults published;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final PublisherFile reader = new PublisherFile(BundledResults.read());

    ImportingResults(
            Uploads uploads,
            Releases releases,
            Drafting drafting,
            PublishedResults published,
            TransactionTemplate transactions,
            Clock clock) {
        this.uploads = uploads;
        this.releases = releases;
        this.drafting = drafting;
        this.published = published;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of bringing a file: it waits for a look, or is refused and kept nowhere. */
    public sealed interface Staging {

        record Staged(UUID uploadId) implements Staging {}

        record NotRead(Refused refused) implements Staging {}
    }

    /** Reads a file and, when it can be read, keeps its bytes for the preview. */
    public Staging stage(byte[] bytes, String fileName, @Nullable Integer year, Hand by) {
        return switch (reader.read(bytes, fileName, year)) {
            case Refused refused -> new Staging.NotRead(refused);
            case Reading reading -> {
                var upload = new Uploads.Upload(UUID.randomUUID(), fileName, bytes, year);
                transactions.executeWithoutResult(tx ->
                        uploads.add(upload, by, clock.instant(), clock.instant().plus(UPLOAD_LIFE)));
                yield new Staging.Staged(upload.id());
            }
        };
    }

    /** The file as it would be stored; empty when it has expired or is another person's. */
    public Optional<Preview> preview(UUID uploadId, Hand by) {
        return uploads.find(uploadId, by, clock.instant()).flatMap(this::preview);
    }

    private Optional<Preview> preview(Uploads.Upload upload) {
        return read(upload).map(reading -> {
            int[] compared = published.compare(reading.year(), reading.cells());
            String content = ContentHash.ofFigures(reading.index(), reading.year(), reading.cells());
            return new Preview(
                    upload.id(),
                    upload.fileName(),
                    reading,
                    published.provenance(reading.year()).isPresent(),
                    compared[0],
                    compared[1],
                    compared[2],
                    releases.withContent(reading.index(), reading.year(), content)
                            .orElse(null));
        });
    }

    private Optional<Reading> read(Uploads.Upload upload) {
        ReadOutcome outcome = reader.read(upload.bytes(), upload.fileName(), upload.wantedYear());
        return outcome instanceof Reading reading ? Optional.of(reading) : Optional.empty();
    }

    /**
     * Stores the figures of an uploaded file as a draft.
     *
     * @param key made by the form; the same key again finds the draft of the first time
     */
    public Confirmation confirm(UUID uploadId, UUID key, Hand by) {
        Optional<Release> before = releases.withKey(key);
        if (before.isPresent()) {
            return new Confirmation.Drafted(before.get());
        }
        Optional<Uploads.Upload> upload = uploads.find(uploadId, by, clock.instant());
        Optional<Reading> reading = upload.flatMap(this::read);
        if (upload.isEmpty() || reading.isEmpty()) {
            return new Confirmation.Gone();
        }
        if (reading.get().isBlocked()) {
            return new Confirmation.Blocked();
        }
        var draft = NewRelease.of(key, upload.get().fileName(), upload.get().bytes(), reading.get());
        try {
            return store(draft, uploadId, by);
        } catch (DuplicateKeyException raced) {
            // Two requests at once: the other one has stored; say what it left.
            return after(draft);
        }
    }

    private Confirmation store(NewRelease draft, UUID uploadId, Hand by) {
        Reading reading = draft.reading();
        Confirmation result = transactions.execute(tx -> {
            Optional<Release> same = releases.withContent(reading.index(), reading.year(), draft.contentSha256());
            if (same.isPresent()) {
                uploads.drop(uploadId);
                return new Confirmation.AlreadyThere(same.get());
            }
            Optional<Release> open = releases.open(reading.index(), reading.year());
            if (open.isPresent()) {
                return new Confirmation.Busy(open.get());
            }
            uploads.drop(uploadId);
            return new Confirmation.Drafted(drafting.add(draft, by, ""));
        });
        return result == null ? new Confirmation.Gone() : result;
    }

    private Confirmation after(NewRelease draft) {
        Optional<Release> own = releases.withKey(draft.key());
        if (own.isPresent()) {
            return new Confirmation.Drafted(own.get());
        }
        return releases.open(draft.reading().index(), draft.reading().year())
                .<Confirmation>map(Confirmation.Busy::new)
                .orElseGet(Confirmation.Gone::new);
    }

    /** Every release, the newest edition first. */
    public List<Release> releases() {
        return releases.all();
    }

    public Optional<Release> release(UUID id) {
        return releases.find(id);
    }
}
