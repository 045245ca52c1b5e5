package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentHead;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.organisation.Agency;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.organisation.Offices;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** What stands around a sheet: its agencies, who is in charge of them, and the documents it rests on. */
@Service
public class SheetMaterial {

    private final SheetChanges changes;
    private final Pieces pieces;
    private final Rosters rosters;
    private final Offices offices;
    private final FindingDocuments documents;

    SheetMaterial(SheetChanges changes, Pieces pieces, Rosters rosters, Offices offices, FindingDocuments documents) {
        this.changes = changes;
        this.pieces = pieces;
        this.rosters = rosters;
        this.offices = offices;
        this.documents = documents;
    }

    public LocalDate day(Sheet sheet) {
        return SheetDay.of(sheet.round(), changes.today());
    }

    public Roster roster(Sheet sheet) {
        return rosters.on(day(sheet), sheet.unit());
    }

    /** Who is in charge of each agency on the day of the sheet. */
    public Map<String, OfficeHolder> heads(Sheet sheet) {
        return offices.headsOn(day(sheet));
    }

    /** Name and post, as papers write them. */
    Map<String, String> headLines(Sheet sheet) {
        var lines = new HashMap<String, String>();
        heads(sheet)
                .forEach((agency, holder) -> lines.put(agency, holder.person().name() + ", " + holder.title()));
        return lines;
    }

    /** What keeps the sheet from being issued. */
    public List<Coverage.Gap> gaps(Sheet sheet, List<CriterionLine> lines) {
        return Coverage.of(lines, roster(sheet), heads(sheet).keySet());
    }

    /** The lying table of the sheet. */
    public Annex annex(Sheet sheet, List<CriterionLine> lines) {
        return new AnnexTable(lines, roster(sheet), headLines(sheet), Texts.ofPaper("assignment")).write(sheet.round());
    }

    /** Whom a letter to those who lead a piece now is for, in the official order: tiers as one, without who writes it. */
    public List<String> leadNames(Sheet sheet) {
        List<String> leads = pieces.leads(sheet.id());
        Roster roster = roster(sheet);
        List<LeadKind> tiers = pieces.criteria(sheet.id()).stream()
                .flatMap(line -> line.pieces().stream())
                .map(Piece::kind)
                .filter(kind -> kind != LeadKind.AGENCY)
                .distinct()
                .sorted()
                .toList();
        List<Agency> single = roster.all().stream()
                .filter(agency -> leads.contains(agency.id()) && !agency.id().equals(sheet.agency()))
                .filter(agency ->
                        tiers.stream().noneMatch(kind -> roster.tier(kind).contains(agency)))
                .toList();
        Text words = Texts.ofPaper("assignment");
        return Stream.of(
                        single.stream()
                                .filter(agency -> !roster.isOutside(agency.id()))
                                .map(Agency::name),
                        tiers.stream().map(kind -> words.of("addressee." + kind.name())),
                        single.stream()
                                .filter(agency -> roster.isOutside(agency.id()))
                                .map(Agency::name))
                .flatMap(Function.identity())
                .toList();
    }

    Optional<Document> registered(UUID document) {
        return documents.find(document).filter(found -> found.state() == DocumentState.REGISTERED);
    }

    /** "Công văn số 12/UBND-NC ngày 05/5/2023"; empty when there is none. */
    public String cited(@org.jspecify.annotations.Nullable UUID document) {
        return document == null
                ? ""
                : registered(document).map(SheetMaterial::cited).orElse("");
    }

    /**
     * As a paper cites a document first: kind, number, date, who issued it and what it is about; a number that is still
     * missing is left open.
     */
    public String citedOnPaper(Sheet sheet, @org.jspecify.annotations.Nullable UUID document) {
        return document == null
                ? ""
                : registered(document)
                        .map(found -> onPaper(roster(sheet), found))
                        .orElse("");
    }

    private static String onPaper(Roster roster, Document document) {
        Text words = Texts.ofPaper("assignment");
        var head = document.fields().head();
        String number = head.number().isEmpty()
                ? words.of("cited.blank", head.symbol())
                : words.of("cited.number", head.code());
        String issuer = roster.all().stream()
                .map(Agency::name)
                .filter(name -> FoldedText.of(name).equals(FoldedText.of(head.issuer())))
                .findFirst()
                .map(name -> words.of("cited.by", name))
                .orElse("");
        return String.join(
                        " ",
                        DocumentType.ofCode(head.type())
                                .map(DocumentType::title)
                                .orElse(head.type()),
                        number,
                        dateInWords(words, head.date()),
                        issuer,
                        about(words, head))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String dateInWords(Text words, PartialDate date) {
        if (date.complete().isPresent()) {
            return VietnameseFormat.dateInWords(date.complete().get());
        }
        return date.year() == null || date.month() == null
                ? ""
                : words.of("cited.month", date.month(), Integer.toString(date.year()));
    }

    private static String about(Text words, DocumentHead head) {
        String subject = head.subject().isEmpty()
                ? ""
                : head.subject().substring(0, 1).toLowerCase(Locale.ROOT)
                        + head.subject().substring(1);
        boolean letter = head.type().equals(DocumentType.CONG_VAN.code());
        return letter && !subject.isEmpty() && !subject.startsWith("về ") ? words.of("cited.about", subject) : subject;
    }

    static String cited(Document document) {
        Text words = Texts.ofPaper("assignment");
        var head = document.fields().head();
        String kind = DocumentType.ofCode(head.type()).map(DocumentType::title).orElse(head.type());
        String code = head.number().isEmpty()
                ? words.of("cited.noNumber", head.symbol())
                : words.of("cited.number", head.code());
        String date = head.date()
                .complete()
                .map(day -> words.of("cited.day", VietnameseFormat.date(day)))
                .orElseGet(() -> DateText.shown(head.date()));
        return kind + " " + code + (date.isEmpty() ? "" : " " + date);
    }

    static LocalDate dated(Document document, LocalDate otherwise) {
        return document.fields().head().date().complete().orElse(otherwise);
    }
}
