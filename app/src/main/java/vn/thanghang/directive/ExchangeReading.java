package vn.thanghang.directive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.Untrusted.Reason;
import vn.thanghang.directive.signature.VerifyingSignatures;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.compare.SignedCopy;
import vn.thanghang.officialdocs.edxml.EdXmlReader;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.inspect.Defect;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Found;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;

/**
 * Reads an exchange envelope in the limited process: every file in it is inspected like one that comes alone, the first
 * that can be read is the document, and what the envelope says of it stands above what is read.
 */
final class ExchangeReading {

    private static final int HEAD = 4096;
    private static final double SAID = 1.0;
    private static final Found.Place NOWHERE = new Found.Place(0, 0);

    /** Defects of a file that is merely not read; any other one closes the whole envelope. */
    private static final Set<Defect.Kind> NOT_READ = EnumSet.of(
            Defect.Kind.UNSUPPORTED, Defect.Kind.OLD_FORMAT, Defect.Kind.PICTURE_TOO_LARGE, Defect.Kind.EMPTY);

    private final VerifyingSignatures verifying;
    private final List<Exchange.Enclosed> files = new ArrayList<>();
    private byte[] main = {};
    private @Nullable ReadDocument document;
    private SignedCopy.@Nullable Form form;

    private ExchangeReading(VerifyingSignatures verifying) {
        this.verifying = verifying;
    }

    /** Whether a file says of itself that it is an envelope. */
    static boolean isEnvelope(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).stripLeading();
        boolean markup = head.startsWith("<") || head.startsWith("\u00EF\u00BB\u00BF<");
        return markup && (head.contains(":edXML") || head.contains("<edXML"));
    }

    static ReadingAnswer answer(byte[] file, VerifyingSignatures verifying) {
        return switch (new EdXmlReader().read(file)) {
            case Envelope.StatusMessage _ -> ReadingAnswer.refused(Reason.STATUS_MESSAGE, "");
            case Envelope.DocumentMessage message -> new ExchangeReading(verifying).answer(message);
        };
    }

    private ReadingAnswer answer(Envelope.DocumentMessage message) {
        for (Envelope.Attachment each : message.attachments()) {
            Optional<ReadingAnswer> stop = enclosed(each);
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        String sender = message.from().name();
        var exchange = new Exchange(
                sender == null ? message.from().organId() : sender,
                message.business().kind(),
                files,
                form);
        ReadDocument read = document == null ? blank() : document;
        return ReadingAnswer.read(said(read, message), verifying.verify(main), exchange);
    }

    private Optional<ReadingAnswer> enclosed(Envelope.Attachment file) {
        Optional<Defect> defect = FileInspector.inspect(file.content(), file.name());
        boolean readable = defect.isEmpty() && document == null;
        if (defect.isPresent() && !NOT_READ.contains(defect.get().kind())) {
            String detail = (file.name() + " " + defect.get().detail()).strip();
            return Optional.of(
                    ReadingAnswer.refused(Reason.valueOf(defect.get().kind().name()), detail));
        }
        if (readable) {
            switch (new DocumentReader().read(file.content())) {
                case Reading.Secret(var mark) -> {
                    return Optional.of(ReadingAnswer.secret(mark));
                }
                case Reading.Read(var read) -> {
                    document = read;
                    form = form(file.content());
                    main = file.content();
                }
            }
        }
        files.add(new Exchange.Enclosed(file.name(), file.contentType(), file.content().length, readable));
        return Optional.empty();
    }

    private static SignedCopy.@Nullable Form form(byte[] file) {
        if (file.length > 4 && file[0] == '%' && file[1] == 'P') {
            return SignedCopy.Form.PDF;
        }
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' ? SignedCopy.Form.DOCX : null;
    }

    private static ReadDocument blank() {
        return new ReadDocument(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
    }

    /** What the envelope says stands; where the file shows it, the place stays. */
    private static ReadDocument said(ReadDocument read, Envelope.DocumentMessage message) {
        Envelope.Document said = message.document();
        return new ReadDocument(
                read.text(),
                read.type().or(() -> kind(said.typeName())),
                found(said.number(), read.number()),
                found(said.notation(), read.symbol()),
                read.issuer()
                        .or(() ->
                                found(Objects.requireNonNullElse(message.from().name(), ""), Optional.empty())),
                read.superior(),
                found(Objects.requireNonNullElse(said.place(), ""), read.place()),
                Optional.of(new Found<>(PartialDate.of(said.promulgated()), SAID, place(read.date()))),
                found(said.subject(), read.subject()),
                read.addressees(),
                read.signer().or(() -> signer(said.signer())),
                read.recipients().isEmpty() ? toPlaces(said) : read.recipients(),
                read.citations(),
                read.duties(),
                read.copyForm(),
                read.party());
    }

    private static Optional<Found<String>> kind(String name) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.title().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(type -> new Found<>(type.code(), SAID, NOWHERE));
    }

    private static Optional<Found<String>> found(String said, Optional<Found<String>> read) {
        return said.isBlank() ? read : Optional.of(new Found<>(said, SAID, place(read)));
    }

    private static <T> Found.Place place(Optional<Found<T>> read) {
        return read.map(Found::place).orElse(NOWHERE);
    }

    private static Optional<Found<ReadDocument.Signer>> signer(Envelope.Signer said) {
        if (said.fullName() == null && said.position() == null) {
            return Optional.empty();
        }
        List<String> chain = Stream.ofNullable(said.competence()).toList();
        var signer = new ReadDocument.Signer(chain, Objects.requireNonNullElse(said.position(), ""), said.fullName());
        return Optional.of(new Found<>(signer, SAID, NOWHERE));
    }

    private static List<Found<String>> toPlaces(Envelope.Document said) {
        return said.toPlaces().stream()
                .map(place -> new Found<>(place, SAID, NOWHERE))
                .toList();
    }
}
