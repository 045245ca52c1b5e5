package vn.thanghang.directive.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Found;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.officialdocs.write.DocxWriter;

/** What the register says of a paper of one's own: the frozen version with number, day and signer of the signed copy. */
final class OutgoingFields {

    private OutgoingFields() {}

    static DocumentFields of(
            FrozenPaper paper, @Nullable CopyReading copy, String number, LocalDate date, String signer) {
        OfficialDocument document = paper.document();
        Heading heading = document.heading();
        var head = new DocumentHead(
                heading.type().code(),
                number,
                heading.symbol().notation(),
                PartialDate.of(date),
                heading.place(),
                heading.issuer().name(),
                Objects.requireNonNullElse(heading.issuer().superior(), ""),
                heading.summary().isEmpty() ? heading.type().title() : heading.summary(),
                heading.urgency());
        Signature signature = document.closing().signatures().getLast();
        ReadDocument text = text(document, copy);
        return new DocumentFields(
                head,
                document.opening().addressees(),
                new ReadDocument.Signer(
                        signature.chain().stream()
                                .map(Signature.Authority::line)
                                .toList(),
                        signature.position(),
                        signer.isEmpty() ? null : signer),
                document.closing().recipients(),
                values(text.citations()),
                values(text.duties()));
    }

    /** The same without its day. */
    static DocumentFields undated(DocumentFields fields) {
        DocumentHead head = fields.head();
        var blank = new DocumentHead(
                head.type(),
                head.number(),
                head.symbol(),
                PartialDate.BLANK,
                head.place(),
                head.issuer(),
                head.superior(),
                head.subject(),
                head.urgency());
        return new DocumentFields(
                blank, fields.addressees(), fields.signer(), fields.recipients(), fields.citations(), fields.duties());
    }

    /** The signed text stands; a scan without text leaves the frozen one. */
    private static ReadDocument text(OfficialDocument document, @Nullable CopyReading copy) {
        if (copy != null && copy.hasText()) {
            return copy.document();
        }
        return switch (new DocumentReader().read(new DocxWriter().write(document))) {
            case Reading.Read(var read) -> read;
            case Reading.Secret _ -> throw new IllegalStateException("a frozen paper with the mark of a secret");
        };
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
