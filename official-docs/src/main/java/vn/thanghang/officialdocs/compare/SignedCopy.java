package vn.thanghang.officialdocs.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Found;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;

/**
 * Compares a signed copy with the frozen version. The frozen version is written and read back in the same form as the
 * copy, so that both have gone through the same reader. Deterministic and thread-safe.
 */
public final class SignedCopy {
    /** The form in which the copy came back. */
    public enum Form {
        PDF,
        DOCX
    }

    private final ReadDocument frozen;
    private final OfficialDocument model;

    private SignedCopy(OfficialDocument model, ReadDocument signed, Form form) {
        this.model = model;
        OfficialDocument filled = filled(model, signed);
        byte[] file = form == Form.PDF ? new PdfWriter().write(filled) : new DocxWriter().write(filled);
        this.frozen = switch (new DocumentReader().read(file)) {
            case Reading.Read(var document) -> document;
            case Reading.Secret _ -> throw new IllegalArgumentException("a frozen version with a secrecy stamp");
        };
    }

    /** Number, day and signer of the copy, and where it says something else. */
    public static Comparison compare(OfficialDocument frozen, ReadDocument signed, Form form) {
        return new SignedCopy(frozen, signed, form).with(signed);
    }

    /**
     * The same from an exchange envelope, which has no text: fields only. The attached file is compared on its own.
     */
    public static Comparison compare(OfficialDocument frozen, Envelope.DocumentMessage message) {
        Envelope.Document document = message.document();
        List<Difference> out = new ArrayList<>();
        open(out, Difference.Part.NUMBER, frozen.heading().symbol().number(), document.number());
        same(out, Difference.Part.SYMBOL, frozen.heading().symbol().notation(), document.notation());
        same(out, Difference.Part.SUBJECT, frozen.heading().summary(), document.subject());
        PartialDate date = PartialDate.of(document.promulgated());
        date(out, frozen.heading().date(), date);
        String name = document.signer().fullName();
        String expected = frozen.closing().signatures().getFirst().name();
        open(out, Difference.Part.SIGNER, expected, name == null ? "" : name);
        List<String> chain = Stream.ofNullable(document.signer().competence()).toList();
        String position = Objects.requireNonNullElse(document.signer().position(), "");
        return new Comparison(
                Optional.of(document.number()),
                Optional.of(date),
                Optional.of(new ReadDocument.Signer(chain, position, name)),
                out);
    }

    /** The frozen version with what it left open as in the copy, since annexes repeat number and day. */
    private static OfficialDocument filled(OfficialDocument frozen, ReadDocument signed) {
        Heading head = frozen.heading();
        String number = head.symbol().number() == null
                ? signed.number().map(Found::value).orElse(null)
                : head.symbol().number();
        PartialDate date = signed.date()
                .map(Found::value)
                .filter(found -> isKept(head.date(), found))
                .orElse(head.date());
        Heading.Symbol symbol = new Heading.Symbol(number, head.symbol().notation());
        Heading filled = new Heading(
                head.type(),
                head.issuer(),
                symbol,
                head.place(),
                date,
                head.summary(),
                head.urgency(),
                head.circulation());
        return new OfficialDocument(
                filled, frozen.opening(), frozen.body(), frozen.closing(), frozen.annexes(), frozen.copy());
    }

    private Comparison with(ReadDocument signed) {
        List<Difference> out = new ArrayList<>();
        same(out, Difference.Part.TYPE, value(frozen.type()), value(signed.type()));
        open(out, Difference.Part.NUMBER, model.heading().symbol().number(), value(signed.number()));
        same(out, Difference.Part.SYMBOL, value(frozen.symbol()), value(signed.symbol()));
        same(out, Difference.Part.ISSUER, value(frozen.issuer()), value(signed.issuer()));
        signed.date().ifPresent(found -> date(out, model.heading().date(), found.value()));
        same(out, Difference.Part.SUBJECT, value(frozen.subject()), value(signed.subject()));
        same(out, Difference.Part.ADDRESSEES, joined(frozen.addressees()), joined(signed.addressees()));
        out.addAll(WordDiff.of(text(frozen), text(signed)));
        same(out, Difference.Part.SIGNER, signer(frozen), signer(signed));
        same(out, Difference.Part.RECIPIENTS, joined(frozen.recipients()), joined(signed.recipients()));
        return new Comparison(
                signed.number().map(Found::value),
                signed.date().map(Found::value),
                signed.signer().map(Found::value),
                out);
    }

    private static String value(Optional<Found<String>> found) {
        return found.map(Found::value).orElse("");
    }

    private static String joined(List<Found<String>> found) {
        return String.join("; ", found.stream().map(Found::value).toList());
    }

    private static String signer(ReadDocument document) {
        return document.signer()
                .map(Found::value)
                .map(each -> String.join(" / ", each.chain()) + " / " + each.position() + " / "
                        + Objects.requireNonNullElse(each.name(), ""))
                .orElse("");
    }

    private static void same(List<Difference> out, Difference.Part part, String frozen, String signed) {
        if (!plain(frozen).equals(plain(signed))) {
            out.add(new Difference(part, frozen, signed, ""));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** A field that may have been left open. */
    private static void open(List<Difference> out, Difference.Part part, @Nullable String frozen, String signed) {
        if (frozen != null && !frozen.isBlank() && !plain(withoutZero(frozen)).equals(plain(withoutZero(signed)))) {
            out.add(new Difference(part, frozen, signed, ""));
        }
    }

    private static String withoutZero(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    private static void date(List<Difference> out, PartialDate frozen, PartialDate signed) {
        if (!isKept(frozen, signed)) {
            out.add(new Difference(Difference.Part.DATE, frozen.inWords(), signed.inWords(), ""));
        }
    }

    private static boolean isKept(PartialDate frozen, PartialDate signed) {
        return fits(frozen.year(), signed.year())
                && fits(frozen.month(), signed.month())
                && fits(frozen.day(), signed.day());
    }

    private static boolean fits(@Nullable Integer frozen, @Nullable Integer signed) {
        return frozen == null || frozen.equals(signed);
    }

    /** Body and annexes: what stands between head and foot and behind the foot. */
    private static String text(ReadDocument document) {
        int headEnd = Stream.of(
                        Stream.of(document.subject(), document.symbol(), document.issuer(), document.type())
                                .flatMap(Optional::stream)
                                .map(Found::place),
                        document.date().stream().map(Found::place),
                        document.addressees().stream().map(Found::place))
                .flatMap(places -> places)
                .mapToInt(Found.Place::end)
                .max()
                .orElse(0);
        List<Found.Place> foot = Stream.concat(
                        document.signer().stream().map(Found::place),
                        document.recipients().stream().map(Found::place))
                .filter(place -> place.start() >= headEnd)
                .toList();
        int footStart = foot.stream()
                .mapToInt(Found.Place::start)
                .min()
                .orElse(document.text().length());
        int footEnd = foot.stream().mapToInt(Found.Place::end).max().orElse(footStart);
        return document.text().substring(headEnd, footStart) + " "
                + document.text().substring(footEnd);
    }
}
