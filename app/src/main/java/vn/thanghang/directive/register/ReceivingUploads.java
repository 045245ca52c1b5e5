package vn.thanghang.directive.register;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.directive.Untrusted;
import vn.thanghang.platform.files.Announced;
import vn.thanghang.platform.files.Begun;
import vn.thanghang.platform.files.FileProfile;
import vn.thanghang.platform.files.FileRefusal;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.files.WaitingFile;
import vn.thanghang.platform.files.WaitingState;

/** From a file on its way in to a draft: only what was found clean is read into the register. */
@Service
public class ReceivingUploads {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String BUSY = Untrusted.Reason.BUSY.key();

    /** What only the way in can find; for everything else the words of this module say more. */
    private static final Set<FileRefusal> OF_THE_WAY_IN = EnumSet.of(FileRefusal.VIRUS, FileRefusal.CHANGED_ON_THE_WAY);

    private final ReceivingFiles files;
    private final ReceivingDocuments receiving;
    private final PaperReading reader;
    private final Documents documents;

    ReceivingUploads(ReceivingFiles files, ReceivingDocuments receiving, PaperReading reader, Documents documents) {
        this.files = files;
        this.receiving = receiving;
        this.reader = reader;
        this.documents = documents;
    }

    /** A file that came with a plain form. */
    public Reception receive(byte[] content, String fileName, UUID key, By by) {
        Optional<UUID> before = documents.withKey(key);
        if (before.isPresent()) {
            return new Reception.Drafted(before.get());
        }
        return switch (files.bring(owner(by), Announced.of(FileProfile.PAPER, fileName, content), content)) {
            case Begun.Waiting(var file) -> receive(file.id(), key, by);
            case Begun.Refused(var reason, var detail) -> notTaken(reason, detail);
            case Begun.TooMany _ -> new Reception.NotRead("platform.files.tooMany", "");
        };
    }

    /**
     * A file that was sent before.
     *
     * @param key made by the form; the same key again finds the draft of the first time
     */
    public Reception receive(UUID upload, UUID key, By by) {
        Optional<UUID> before = documents.withKey(key);
        if (before.isPresent()) {
            return new Reception.Drafted(before.get());
        }
        return files.decided(owner(by), upload, PATIENCE)
                .map(file -> receive(file, key, by))
                .orElseGet(() -> new Reception.NotRead("directive.intake.noFile", ""));
    }

    private Reception receive(WaitingFile file, UUID key, By by) {
        return switch (file.state()) {
            case CLEAN ->
                files.clean(file).map(content -> read(file, content, key, by)).orElseThrow();
            case REFUSED -> notTaken(file.reason() == null ? FileRefusal.DAMAGED : file.reason(), file.detail());
            case CHECKING, WAITING_FOR_SCANNER -> look(file, by);
            case RECEIVING -> new Reception.Waiting();
            case TAKEN, DISCARDED ->
                // The same form twice at once: the other one has stored.
                documents
                        .withKey(key)
                        .<Reception>map(Reception.Drafted::new)
                        .orElseGet(() -> new Reception.NotRead("directive.intake.noFile", ""));
        };
    }

    private Reception read(WaitingFile file, byte[] content, UUID key, By by) {
        Reception reception = receiving.receive(content, file.name(), key, by);
        switch (reception) {
            case Reception.Drafted _ -> files.taken(file);
            case Reception.Secret() -> files.discard(file);
            case Reception.NotRead(String words, var _) -> {
                if (!words.equals(BUSY)) {
                    files.discard(file);
                }
            }
            case Reception.Waiting() -> {}
        }
        return reception;
    }

    /** Nothing that bears the mark of a state secret waits here, not even for the scanner. */
    private Reception look(WaitingFile file, By by) {
        Optional<Untrusted> seen = files.unchecked(file).map(content -> reader.read(content, file.name()));
        if (seen.isPresent() && seen.get() instanceof Untrusted.Secret(var degree)) {
            receiving.noteSecret(degree, by);
            files.discard(file);
            return new Reception.Secret();
        }
        return new Reception.Waiting();
    }

    /** What this person has sent and not yet had read. */
    public List<WaitingFile> open(By by) {
        return files.open(owner(by), FileProfile.PAPER).stream()
                .filter(file -> file.state() != WaitingState.RECEIVING)
                .toList();
    }

    private static Reception notTaken(FileRefusal reason, String detail) {
        String words = OF_THE_WAY_IN.contains(reason) ? reason.key() : "directive.refused." + reason.name();
        return new Reception.NotRead(words, detail);
    }

    private static String owner(By by) {
        return by.actor().reference();
    }
}
