package vn.thanghang.assignment;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The decision or letter of a sheet with its annex. Number and day stay blank until it is signed. */
final class AssignmentPaper {

    private final Text words = Texts.ofPaper("assignment");
    private final Sheet sheet;
    private final List<CriterionLine> lines;
    private final Roster roster;
    private final Map<String, String> heads;
    private final String directive;
    private final Year year;

    /**
     * @param heads name and post of the person in charge, by agency
     * @param directive the document that ordered it, as cited; empty for none
     */
    AssignmentPaper(
            Sheet sheet,
            List<CriterionLine> lines,
            Roster roster,
            Map<String, String> heads,
            String directive,
            Year year) {
        this.sheet = sheet;
        this.lines = List.copyOf(lines);
        this.roster = roster;
        this.heads = Map.copyOf(heads);
        this.directive = directive;
        this.year = year;
    }

    OfficialDocument write(PaperForm form) {
        String province = Basket.provinceName(sheet.unit());
        OfficialDocument.Builder paper = switch (form) {
            case DECISION -> decision(province);
            case LETTER_OF_CHAIRMAN -> letterOfChairman(province);
            case LETTER_OF_HOME_AFFAIRS -> letterOfHomeAffairs(province);
        };
        return paper.dated(province, new PartialDate(year.getValue(), null, null))
                .annex(new AnnexTable(lines, roster, heads, words).write(sheet.round()))
                .build();
    }

    private OfficialDocument.Builder decision(String province) {
        var paper = OfficialDocument.of(DocumentType.QUYET_DINH, words.of("issuer.committee", province))
                .symbol(null, words.of("symbol.decision"))
                .summary(words.of("summary", index(), work()))
                .authority(words.of("authority", province));
        for (String key : List.of("basis.1", "basis.2")) {
            paper.basis(words.of(key));
        }
        if (!directive.isEmpty()) {
            paper.basis(words.of("basis.directive", directive));
        }
        paper.basis(words.of("basis.proposal"));
        var articles = new ArrayList<Block>();
        articles.add(article(1, words.of("decision.1", index(), work())));
        articles.add(new Block.Article(2, null, duties(PaperForm.Rank.CHAIRMAN)));
        articles.add(article(3, words.of("decision.3", province)));
        return chairman(paper.body(articles), "recipients.decision");
    }

    private static Block article(int number, String text) {
        return new Block.Article(number, null, List.of(Block.Paragraph.of(text)));
    }

    private OfficialDocument.Builder letterOfChairman(String province) {
        var paper = OfficialDocument.of(DocumentType.CONG_VAN, words.of("issuer.committee", province))
                .symbol(null, words.of("symbol.letter"))
                .summary(words.of("summary", index(), work()));
        addressees(paper);
        paper.paragraph(words.of("opening.CHAIRMAN", because(), index(), province));
        return chairman(paper.body(duties(PaperForm.Rank.CHAIRMAN)), "recipients.letter");
    }

    private OfficialDocument.Builder letterOfHomeAffairs(String province) {
        var paper = OfficialDocument.of(DocumentType.CONG_VAN, words.of("issuer.homeAffairs"))
                .superior(words.of("issuer.committee", province))
                .symbol(null, words.of("symbol.homeAffairs"))
                .summary(words.of("summary", index(), work()));
        addressees(paper);
        paper.paragraph(words.of("opening.HOME_AFFAIRS", because(), index(), province))
                .body(duties(PaperForm.Rank.HOME_AFFAIRS))
                .signature(Signature.of(words.of("signer.director"), null));
        recipients(paper, "recipients.homeAffairs");
        return paper;
    }

    private OfficialDocument.Builder chairman(OfficialDocument.Builder paper, String recipients) {
        paper.signature(Signature.of(words.of("signer.chairman"), null));
        recipients(paper, recipients);
        return paper;
    }

    private void recipients(OfficialDocument.Builder paper, String key) {
        for (String line : words.of(key).split("\\|")) {
            paper.recipient(line.strip());
        }
    }

    private String because() {
        return directive.isEmpty()
                ? words.of(
                        "because.results",
                        index(),
                        Integer.toString(sheet.round().resultYear()))
                : words.of("because.directive", directive);
    }

    /** Single agencies by name; tiers as a group. */
    private void addressees(OfficialDocument.Builder paper) {
        agencies(false).forEach(id -> paper.addressee(roster.name(id)));
        lines.stream()
                .flatMap(line -> line.pieces().stream())
                .map(Piece::kind)
                .filter(kind -> kind != LeadKind.AGENCY)
                .distinct()
                .sorted()
                .forEach(kind -> paper.addressee(words.of("addressee." + kind.name())));
        agencies(true).forEach(id -> paper.addressee(roster.name(id)));
    }

    /** Everybody named in the sheet, in the official order: those outside the authority of the committee, or the others. */
    private List<String> agencies(boolean outside) {
        var named = new LinkedHashSet<String>();
        for (CriterionLine line : lines) {
            for (Piece piece : line.pieces()) {
                if (piece.lead() != null) {
                    named.add(piece.lead());
                }
                piece.coordinating().forEach(input -> named.add(input.agency()));
            }
            if (line.focal() != null) {
                named.add(line.focal());
            }
        }
        return roster.all().stream()
                .map(agency -> agency.id())
                .filter(id -> named.contains(id) && roster.isOutside(id) == outside)
                .toList();
    }

    private List<Block> duties(PaperForm.Rank rank) {
        var points = new ArrayList<Block>();
        String verb = words.of("verb." + Verb.of(rank, false).name());
        points.add(point(points, words.of("duty.lead", verb, index(), work())));
        points.add(point(points, words.of("duty.coordinate", verb)));
        points.add(point(points, words.of("duty.focal", verb)));
        List<String> outside = agencies(true);
        if (!outside.isEmpty()) {
            points.add(point(
                    points,
                    words.of(
                            "duty.outside",
                            words.of("verb." + Verb.of(rank, true).name()),
                            outside.stream().map(roster::name).collect(Collectors.joining("; ")))));
        }
        points.add(point(points, words.of("duty.homeAffairs." + rank.name())));
        return points;
    }

    private static Block point(List<Block> before, String text) {
        return Block.Numbered.of(before.size() + 1 + ".", text);
    }

    private String index() {
        return words.of("index." + sheet.round().indexCode());
    }

    private String work() {
        return Integer.toString(sheet.round().workYear());
    }
}
