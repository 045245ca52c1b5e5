package vn.thanghang.catalogue.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.CriterionNames;
import vn.thanghang.catalogue.reference.EditionTree;
import vn.thanghang.catalogue.reference.FoldedText;
import vn.thanghang.catalogue.reference.Level;

/** The labels of one edition: which row of the publisher's table is about which criterion. */
final class LabelBook {

    private static final Pattern DIMENSION =
            Pattern.compile("(?:chi so noi dung|truc noi dung|noi dung|linh vuc|dimension|d) ?([1-9])(?: .*)?");
    private static final Pattern NUMBERED_NAME = Pattern.compile("([1-9]) (\\D.*)");
    private static final Pattern PART = Pattern.compile(
            "(?:[SDsd]|Sub-dimension)?\\s*([1-9])[.,]\\s?([1-9])(?![\\d])(?![.,]\\d)\\s*[:.)\\-–]*\\s*(.*)");
    private static final Pattern OWN_INDICATOR_CODE =
            Pattern.compile("([1-9]\\.[1-9]\\.[1-9]\\d?)\\s*[:.)\\-–]*\\s*.*");

    private final EditionTree tree;
    private final CriterionNames names;
    private final Map<String, Set<String>> codesByName = new HashMap<>();

    LabelBook(EditionTree tree, CriterionNames names) {
        this.tree = tree;
        this.names = names;
        for (Criterion node : tree.scored()) {
            learn(node);
            names.namesOf(node.code()).forEach(name -> learn(node.code(), name));
        }
        for (Criterion indicator : names.indicators()) {
            learn(indicator);
            names.namesOf(indicator.code()).forEach(name -> learn(indicator.code(), name));
        }
    }

    private void learn(Criterion node) {
        learn(node.code(), node.nameVi());
        learn(node.code(), node.nameEn());
    }

    private void learn(String code, String name) {
        String folded = FoldedText.of(name);
        if (!folded.isEmpty()) {
            codesByName.computeIfAbsent(folded, n -> new LinkedHashSet<>()).add(code);
        }
    }

    /**
     * What the labels of a row mean.
     *
     * @param labels the label cells of the row, in both languages where the file has both
     * @param part the sub-dimension whose rows are being read, empty before the first: some labels stand under several
     * @param weighted whether the rows of the weighted aggregate are being read
     * @return null when no label is known
     */
    @Nullable RowLabel find(List<String> labels, String part, boolean weighted) {
        for (String label : labels) {
            RowLabel found = exact(label, part);
            if (found != null) {
                return found;
            }
        }
        RowLabel frame = FrameLabels.find(labels, weighted);
        return frame != null ? frame : nearMiss(labels, part);
    }

    private @Nullable RowLabel exact(String label, String part) {
        if (isScore(label)) {
            return new RowLabel(RowKind.SCORE, label);
        }
        Matcher own = OWN_INDICATOR_CODE.matcher(label);
        if (own.matches() && names.indicator(own.group(1)) != null) {
            return new RowLabel(RowKind.INDICATOR, own.group(1));
        }
        Matcher numbered = PART.matcher(label);
        if (numbered.matches()) {
            String code = numbered.group(1) + "." + numbered.group(2);
            return tree.find(code) != null ? new RowLabel(RowKind.SCORE, code) : named(numbered.group(3), part);
        }
        if (FrameLabels.isSideFigure(label)) {
            return null;
        }
        Matcher dimension = DIMENSION.matcher(FoldedText.words(label));
        if (dimension.matches() && tree.find(dimension.group(1)) != null) {
            return new RowLabel(RowKind.SCORE, dimension.group(1));
        }
        Matcher listed = NUMBERED_NAME.matcher(FoldedText.words(label));
        RowLabel named = named(label, part);
        return named == null && listed.matches() ? named(listed.group(2), part) : named;
    }

    private @Nullable RowLabel named(String name, String part) {
        Set<String> codes = codesByName.getOrDefault(FoldedText.of(name), Set.of());
        for (String code : codes) {
            if (codes.size() == 1 || isUnder(code, part)) {
                return label(code, false);
            }
        }
        return null;
    }

    private RowLabel label(String code, boolean nearMiss) {
        boolean indicator = tree.find(code) == null || !isScore(code);
        return new RowLabel(indicator ? RowKind.INDICATOR : RowKind.SCORE, code, nearMiss);
    }

    private boolean isScore(String code) {
        Criterion node = tree.find(code);
        return node != null && node.isScore();
    }

    private static boolean isUnder(String code, String part) {
        return !part.isEmpty() && code.startsWith(part + ".");
    }

    /** The one indicator of the part whose name is nearly the label; none when two could be meant. */
    private @Nullable RowLabel nearMiss(List<String> labels, String part) {
        var alike = new ArrayList<String>();
        for (Criterion indicator : names.indicators()) {
            if (indicator.level() == Level.INDICATOR && isUnder(indicator.code(), part)) {
                boolean one = names.namesOf(indicator.code()).stream()
                        .anyMatch(name -> labels.stream().anyMatch(label -> LabelLikeness.alike(label, name)));
                if (one) {
                    alike.add(indicator.code());
                }
            }
        }
        return alike.size() == 1 ? label(alike.getFirst(), true) : null;
    }
}
