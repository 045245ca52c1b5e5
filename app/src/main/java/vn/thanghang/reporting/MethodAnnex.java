package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thanghang.catalogue.reference.Break;
import vn.thanghang.indexstats.analysis.WeaknessRule;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;

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
                vn.thanghang.officialdocs.RichText.of(wording.of("annex.method.rules")),
                lines(rules())));
        List<String> breaks = breaks();
        blocks.add(new Block.Numbered(
                number + ".",
                vn.thanghang.officialdocs.RichText.of(
                        wording.of(breaks.isEmpty() ? "annex.method.breaks.none" : "annex.method.breaks")),
                lines(breaks)));
        return Annex.of(wording.of("annex.method.title"), blocks);
    }

    private String groupRule() {
        return material.analysis()
                .method()
                .groupRules()
                .in(material.year())
                .name();
    }

    private List<String> rules() {
        return material.analysis().method().weaknessRules().stream()
                .map(WeaknessRule::code)
                .map(code -> wording.of("rule." + code))
                .toList();
    }

    private List<String> breaks() {
        int first = Math.max(
                material.analysis().panel().years().getFirst(), material.year() - ScoresAnnex.EDITIONS + 1);
        Set<String> notes = new LinkedHashSet<>();
        for (Break found : material.editions().breaks()) {
            if (found.liesBetween(first, material.year())) {
                notes.add(found.noteVi());
            }
        }
        return List.copyOf(notes);
    }

    private static List<Block> lines(List<String> items) {
        return items.stream()
                .<Block>map(item -> Block.Paragraph.of("- " + Wording.sentenceStart(item) + (item.endsWith(".") ? "" : ".")))
                .toList();
    }
}
