package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.organisation.OfficeHolder;
import vn.thanghang.organisation.Offices;
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

    /** The agencies that lead a piece now, by name in the official order. */
    public List<String> leadNames(Sheet sheet) {
        List<String> leads = pieces.leads(sheet.id());
        Roster roster = roster(sheet);
        return roster.all().stream()
                .map(agency -> agency.id())
                .filter(leads::contains)
                .map(roster::name)
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
