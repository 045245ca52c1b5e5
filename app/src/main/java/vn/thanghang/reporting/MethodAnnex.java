package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.catalogue.reference.Break;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.RichText;

/** Annex II: where the figures come from and how the rest was computed. */
final class MethodAnnex {

    private final ReportMaterial material;
    private final Wording wording;

    MethodAnnex(ReportMaterial material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    Annex write() {
        List<Block> blocks = new ArrayList<>();
        List<String> points = new ArrayList<>(List.of(
                wording.of("annex.method.source", material.publication().publishers()),
                wording.of("annex.method.rank"),
                wording.of("annex.method.group." + groupRule(), material.year()),
                wording.of("annex.method.change"),
                wording.of("annex.method.gap")));
        int number = 1;
        for (String point : points) {
            blocks.add(Block.Numbered.of(number++ + ".", point));
        }
        blocks.add(new Block.Numbered(
                number++ + ".",
                RichText.of(wording.of("annex.method.rules")),
                lines(wording.lettered(material.rules()))));
        List<String> breaks = breaks();
        blocks.add(new Block.Numbered(
                number + ".",
                RichText.of(wording.of(breaks.isEmpty() ? "annex.method.breaks.none" : "annex.method.breaks")),
                lines(breaks)));
        return Annex.of(wording.of("annex.method.title"), blocks);
    }

    private String groupRule() {
        return material.analysis().method().groupRules().in(material.year()).name();
    }

    /** The notes on breaks, each once with the criteria it concerns. */
    private List<String> breaks() {
        int first =
                Math.max(material.analysis().panel().years().getFirst(), material.year() - ScoresAnnex.EDITIONS + 1);
        Map<String, List<String>> codesByNote = new LinkedHashMap<>();
        for (Break found : material.editions().breaks()) {
            boolean shown = material.tree().has(found.code()) || found.code().equals(CriteriaTree.TOTAL);
            if (found.liesBetween(first, material.year()) && shown) {
                codesByNote
                        .computeIfAbsent(found.year() + "|" + found.noteVi(), ignored -> new ArrayList<>())
                        .add(found.code());
            }
        }
        return codesByNote.entrySet().stream().map(this::line).toList();
    }

    private String line(Map.Entry<String, List<String>> note) {
        String words = note.getKey().substring(note.getKey().indexOf('|') + 1);
        List<String> codes = note.getValue().stream()
                .map(code -> code.equals(CriteriaTree.TOTAL) ? wording.of("row.total") : code)
                .toList();
        return wording.of("annex.method.break", String.join(", ", codes), words);
    }

    private static List<Block> lines(List<String> items) {
        return items.stream()
                .<Block>map(item -> Block.Paragraph.of(Wording.sentenceStart(item) + (item.endsWith(".") ? "" : ".")))
                .toList();
    }
}
