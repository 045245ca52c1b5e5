package vn.thanghang.directive.papers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.edxml.EdXmlWriter;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.edxml.Envelope.Attachment;
import vn.thanghang.officialdocs.edxml.Envelope.Organisation;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;

/** A numbered and dated document as an exchange envelope (QCVN 102:2016/BTTTT) with its files. */
public final class ExchangeLetter {

    /** The order of article 7 of NĐ 30/2020/NĐ-CP, which the list of 2022 numbers from 1. */
    private static final List<DocumentType> NUMBERED = numbered();

    private ExchangeLetter() {}

    /** Who sends to whom, by identifier and name. */
    public record Ends(Organisation from, List<Organisation> to) {

        public Ends {
            to = List.copyOf(to);
        }
    }

    /** Whether there is what an envelope cannot do without: number, symbol, whole date, subject. */
    public static boolean isPossible(DocumentHead head) {
        return !head.number().isEmpty()
                && !head.symbol().isEmpty()
                && !head.subject().isEmpty()
                && head.date().complete().isPresent();
    }

    /** @param sent in the time of Vietnam */
    public static byte[] write(DocumentFields fields, Ends ends, List<Attachment> files, LocalDateTime sent) {
        DocumentHead head = fields.head();
        LocalDate day = head.date().complete().orElseThrow();
        Optional<DocumentType> type = DocumentType.ofCode(head.type());
        var document = new Envelope.Document(
                head.number(),
                head.symbol(),
                head.place(),
                day,
                type.map(kind -> NUMBERED.indexOf(kind) + 1).orElse(0),
                0,
                type.map(DocumentType::title).orElse(head.type()),
                head.subject(),
                null,
                signer(fields.signer()),
                null,
                fields.recipients(),
                new Envelope.Other(priority(head.urgency()), null, null, null, null, null, List.of()),
                List.of(),
                0,
                List.of());
        return new EdXmlWriter()
                .write(new Envelope.DocumentMessage(
                        ends.from(),
                        ends.to(),
                        document,
                        List.of(new Envelope.Trace(ends.from().organId(), sent)),
                        Envelope.Business.NEW,
                        files));
    }

    private static Envelope.Signer signer(Signer signer) {
        String competence = String.join("; ", signer.chain()).toUpperCase(Locale.ROOT);
        String position = signer.position().toUpperCase(Locale.ROOT);
        return new Envelope.Signer(
                competence.isEmpty() ? null : competence, position.isEmpty() ? null : position, signer.name());
    }

    private static int priority(@org.jspecify.annotations.Nullable Urgency urgency) {
        if (urgency == null) {
            return 0;
        }
        return switch (urgency) {
            case KHAN -> 1;
            case THUONG_KHAN -> 2;
            case HOA_TOC -> 3;
        };
    }

    private static List<DocumentType> numbered() {
        var order = new ArrayList<>(List.of(DocumentType.values()));
        order.remove(DocumentType.CONG_VAN);
        order.add(order.indexOf(DocumentType.HOP_DONG) + 1, DocumentType.CONG_VAN);
        return List.copyOf(order);
    }

    /** The head of a frozen paper, as far as it is filled in. */
    public static DocumentFields fields(FrozenPaper paper) {
        String number = paper.document().heading().symbol().number();
        PartialDate date = paper.document().heading().date();
        DocumentFields fields = OutgoingFields.of(
                paper,
                null,
                number == null ? "" : number,
                date.complete().orElse(LocalDate.EPOCH),
                Optional.ofNullable(paper.document()
                                .closing()
                                .signatures()
                                .getLast()
                                .name())
                        .orElse(""));
        return date.complete().isPresent() ? fields : OutgoingFields.undated(fields);
    }
}
