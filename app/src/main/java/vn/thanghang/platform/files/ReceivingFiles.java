package vn.thanghang.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.TimeOrderedIds;

/**
 * The way in for files: announced, sent in pieces, checked, and then taken by whoever they were sent for. Everything can
 * be done twice without harm, and goes on after a cut or a restart. A file is seen by its owner only; the owner is a key
 * of the caller's choice.
 */
@Service
public class ReceivingFiles {

    /** The largest piece. */
    public static final int CHUNK_BYTES_MAX = WaitingFiles.CHUNK_BYTES_MAX;

    static final int PER_HOUR = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final WaitingFiles waiting;
    private final CheckingFiles checking;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ReceivingFiles(
            WaitingFiles waiting,
            CheckingFiles checking,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            TimeOrderedIds ids,
            Clock clock) {
        this.waiting = waiting;
        this.checking = checking;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Announces a file; the same one announced again, and not yet taken, is the one of the first time. */
    public Begun begin(String owner, Announced file) {
        if (file.bytes() <= 0) {
            return new Begun.Refused(FileRefusal.EMPTY, "");
        }
        if (file.bytes() > FileProfile.BYTES_MAX) {
            return new Begun.Refused(FileRefusal.TOO_LARGE, "");
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            Instant now = clock.instant();
            Optional<WaitingFile> before = waiting.same(owner, file);
            if (before.isPresent()) {
                return new Begun.Waiting(before.get());
            }
            List<Instant> begun = waiting.begunSince(owner, now.minus(HOUR));
            if (begun.size() >= PER_HOUR) {
                return new Begun.TooMany(Duration.between(now, begun.getFirst().plus(HOUR)));
            }
            return new Begun.Waiting(waiting.begin(ids.next(), owner, file, now));
        }));
    }

    /**
     * Adds a piece.
     *
     * @param offset where it begins
     * @param sum its own
     */
    public Appended append(String owner, UUID id, int offset, byte[] chunk, Sha256 sum) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            Optional<WaitingFile> found = waiting.lock(owner, id);
            if (found.isEmpty()) {
                return new Appended.Unknown();
            }
            WaitingFile file = found.get();
            boolean before = file.state() != WaitingState.RECEIVING || offset < file.received();
            if (before) {
                return new Appended.Kept(file);
            }
            boolean fits = chunk.length > 0 && chunk.length <= Math.min(CHUNK_BYTES_MAX, file.bytes() - offset);
            if (offset != file.received() || !fits) {
                return new Appended.Elsewhere(file);
            }
            if (!Sha256.of(chunk).equals(sum)) {
                return new Appended.Corrupt(file);
            }
            waiting.append(id, offset, chunk, clock.instant());
            return new Appended.Kept(waiting.find(owner, id).orElseThrow());
        }));
    }

    /** All of it is sent: the check begins. Where pieces are missing nothing happens. */
    public Optional<WaitingFile> finish(String owner, UUID id) {
        transactions.executeWithoutResult(tx -> waiting.lock(owner, id)
                .filter(file -> file.state() == WaitingState.RECEIVING && file.isComplete())
                .ifPresent(this::complete));
        checking.begin(id);
        return find(owner, id);
    }

    private void complete(WaitingFile file) {
        Instant now = clock.instant();
        if (Sha256.of(waiting.content(file.id())).equals(file.sha256())) {
            waiting.settle(file, WaitingState.CHECKING, now, now);
            return;
        }
        waiting.refuse(file, FileRefusal.CHANGED_ON_THE_WAY, "", now);
        waiting.dropContent(file.id());
        events.publishEvent(new FileRefused(file.id(), file.owner(), FileRefusal.CHANGED_ON_THE_WAY, ""));
    }

    /** A file that is all there, as a plain form brings it. */
    public Begun bring(String owner, Announced file, byte[] content) {
        Begun begun = begin(owner, file);
        if (begun instanceof Begun.Waiting(var waitingFile)) {
            UUID id = waitingFile.id();
            for (int from = waitingFile.received(); from < content.length; from += CHUNK_BYTES_MAX) {
                byte[] chunk = Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK_BYTES_MAX));
                append(owner, id, from, chunk, Sha256.of(chunk));
            }
            return new Begun.Waiting(finish(owner, id).orElse(waitingFile));
        }
        return begun;
    }

    public Optional<WaitingFile> find(String owner, UUID id) {
        return waiting.find(owner, id);
    }

    /** The file once its check has ended, or as it stands when it has not ended in time. */
    public Optional<WaitingFile> decided(String owner, UUID id, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<WaitingFile> file = find(owner, id);
        while (file.isPresent() && file.get().state() == WaitingState.CHECKING && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return file;
            }
            file = find(owner, id);
        }
        return file;
    }

    /** What is being checked, waits or may be taken, oldest first. */
    public List<WaitingFile> open(String owner, FileProfile profile) {
        return waiting.open(owner, profile);
    }

    /** The content of a file that was found clean; of no other. */
    public Optional<byte[]> clean(WaitingFile file) {
        return file.state() == WaitingState.CLEAN ? Optional.of(waiting.content(file.id())) : Optional.empty();
    }

    /** The content of a file that is not decided yet, to be looked at in a limited process only. */
    public Optional<byte[]> unchecked(WaitingFile file) {
        return file.state().isBeingDecided() ? Optional.of(waiting.content(file.id())) : Optional.empty();
    }

    /** It stands somewhere else now: its bytes go from here. */
    public void taken(WaitingFile file) {
        transactions.executeWithoutResult(tx -> {
            if (waiting.settle(file, WaitingState.TAKEN, null, clock.instant())) {
                waiting.dropContent(file.id());
            }
        });
    }

    /** Nothing of it stays, not even its name. */
    public void discard(WaitingFile file) {
        transactions.executeWithoutResult(tx -> waiting.forget(file.id(), clock.instant()));
    }
}
