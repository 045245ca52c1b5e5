package vn.thanghang.officialdocs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative document of NĐ 30/2020/NĐ-CP, immutable. It says what stands on the paper; the writers know how.
 *
 * @param copy {@code null} for an original
 */
public record OfficialDocument(
        Heading heading,
        Opening opening,
        List<Block> body,
        Closing closing,
        List<Annex> annexes,
        @Nullable CopyCertificate copy) {

    public OfficialDocument {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** A builder for a document of a type issued by a body. */
    public static Builder of(DocumentType type, String issuer) {
        return new Builder(type, issuer);
    }

    /** Collects the parts of a document; not thread-safe. */
    public static final class Builder {
        private final DocumentType type;
        private final String issuer;
        private @Nullable String superior;
        private @Nullable String number;
        private String notation = "";
        private String place = "";
        private PartialDate date = PartialDate.BLANK;
        private String summary = "";
        private Heading.@Nullable Urgency urgency;
        private final List<String> circulation = new ArrayList<>();
        private @Nullable String authority;
        private final List<RichText> bases = new ArrayList<>();
        private final List<String> addressees = new ArrayList<>();
        private String salutation = "Kính gửi";
        private final List<Block> body = new ArrayList<>();
        private final List<Signature> signatures = new ArrayList<>();
        private final List<String> recipients = new ArrayList<>();
        private @Nullable String drafterMark;
        private @Nullable String address;
        private @Nullable String confirmation;
        private final List<Annex> annexes = new ArrayList<>();
        private @Nullable CopyCertificate copy;

        private Builder(DocumentType type, String issuer) {
            this.type = type;
            this.issuer = issuer;
        }

        /** The body above the issuer. */
        public Builder superior(String body) {
            this.superior = body;
            return this;
        }

        /** Number and symbol; {@code null} number while not registered. */
        public Builder symbol(@Nullable String registered, String notationText) {
            this.number = registered;
            this.notation = notationText;
            return this;
        }

        /** Place and date. */
        public Builder dated(String where, PartialDate when) {
            this.place = where;
            this.date = when;
            return this;
        }

        /** The subject without "V/v". */
        public Builder summary(String subject) {
            this.summary = subject;
            return this;
        }

        /** The urgency stamp. */
        public Builder urgency(Heading.Urgency stamp) {
            this.urgency = stamp;
            return this;
        }

        /** A boxed circulation mark. */
        public Builder circulation(String mark) {
            circulation.add(mark);
            return this;
        }

        /** The authority line above the bases of a decision or resolution. */
        public Builder authority(String line) {
            this.authority = line;
            return this;
        }

        /** A legal basis without its final mark. */
        public Builder basis(String text) {
            bases.add(RichText.of(text));
            return this;
        }

        /** An addressee without its final mark. */
        public Builder addressee(String who) {
            addressees.add(who);
            return this;
        }

        /** What stands before the addressees instead of "Kính gửi", without colon. */
        public Builder salutation(String words) {
            this.salutation = words;
            return this;
        }

        /** Appends blocks to the body. */
        public Builder body(Block... blocks) {
            body.addAll(List.of(blocks));
            return this;
        }

        /** Appends blocks to the body. */
        public Builder body(List<? extends Block> blocks) {
            body.addAll(blocks);
            return this;
        }

        /** Appends a justified paragraph to the body. */
        public Builder paragraph(String text) {
            body.add(Block.Paragraph.of(text));
            return this;
        }

        /** A signature; several stand from left to right. */
        public Builder signature(Signature signature) {
            signatures.add(signature);
            return this;
        }

        /** A recipient without dash and final mark. */
        public Builder recipient(String who) {
            recipients.add(who);
            return this;
        }

        /** The drafter's mark and number of copies. */
        public Builder drafterMark(String mark) {
            this.drafterMark = mark;
            return this;
        }

        /** The address line at the foot of page 1. */
        public Builder address(String line) {
            this.address = line;
            return this;
        }

        /** The confirmation block of a leave paper. */
        public Builder confirmation(String text) {
            this.confirmation = text;
            return this;
        }

        /** Appends an annex. */
        public Builder annex(Annex annex) {
            annexes.add(annex);
            return this;
        }

        /** Makes it a copy. */
        public Builder copy(CopyCertificate certificate) {
            this.copy = certificate;
            return this;
        }

        /** The document; {@code MISSING_PART} when nobody signs. */
        public OfficialDocument build() {
            return new OfficialDocument(
                    new Heading(
                            type,
                            new Heading.Issuer(superior, issuer),
                            new Heading.Symbol(number, notation),
                            place,
                            date,
                            summary,
                            urgency,
                            circulation),
                    new Opening(authority, bases, addressees, salutation),
                    body,
                    new Closing(signatures, recipients, drafterMark, address, confirmation),
                    annexes,
                    copy);
        }
    }
}
