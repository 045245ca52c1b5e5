package vn.thanghang.catalogue.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.catalogue.reference.EditionTree;

/**
 * Finds what was withheld: a score that is blank, marked or 0. A withheld criterion speaks for everything below it; the zeros that the
 * publisher writes for the indicators of a withheld part are taken as missing too. A blank indicator elsewhere means fewer than 15 answers.
 */
final class Withholding {

    private final EditionTree tree;
    private final CellIndex cells;
    private final List<Finding> findings = new ArrayList<>();

    Withholding(EditionTree tree, CellIndex cells) {
        this.tree = tree;
        this.cells = cells;
    }

    List<Finding> apply() {
        for (ReadCell indicator : cells.of(RowKind.INDICATOR)) {
            apply(indicator);
        }
        cells.all().stream().filter(Withholding::isAroundTheTotal).forEach(this::applyToInterval);
        for (ReadCell score : cells.of(RowKind.SCORE)) {
            if (isWithheld(score) && !isBelowWithheld(score.code(), score.unit())) {
                findings.add(Finding.at(
                        score,
                        Rule.WITHHELD,
                        Severity.WARNING,
                        score.state() == ReadCell.State.ZERO ? "withheld.zero" : "withheld",
                        score.unit(),
                        score.code(),
                        Integer.toString(below(score))));
            }
        }
        return findings;
    }

    private static boolean isAroundTheTotal(ReadCell cell) {
        return switch (cell.kind()) {
            case INTERVAL_LOW, INTERVAL_HIGH, STANDARD_ERROR, WEIGHTED_LOW, WEIGHTED_HIGH, WEIGHTED_ERROR -> true;
            case SCORE, INDICATOR, WEIGHTED_SCORE, SIDE_FIGURE, RESPONDENTS, HEADER, NOTE -> false;
        };
    }

    /** The bounds of a withheld total are zeros as well. */
    private void applyToInterval(ReadCell bound) {
        boolean zero = bound.value() != null && bound.value().signum() == 0;
        if (zero && isWithheld(cells.find(RowKind.SCORE, bound.code(), bound.unit()))) {
            cells.replace(bound.asWithheld());
        }
    }

    private void apply(ReadCell indicator) {
        if (isPartWithheld(indicator)) {
            ReadCell read = indicator;
            if (read.value() != null && read.value().signum() == 0) {
                cells.replace(read.asWithheld());
            }
        } else if (!indicator.hasValue() && indicator.state() != ReadCell.State.UNREADABLE) {
            findings.add(Finding.at(
                    indicator,
                    Rule.FEW_RESPONDENTS,
                    Severity.INFO,
                    "fewRespondents",
                    indicator.unit(),
                    indicator.code()));
        }
    }

    private boolean isPartWithheld(ReadCell indicator) {
        String part = indicator.code().substring(0, indicator.code().lastIndexOf('.'));
        ReadCell score = cells.find(RowKind.SCORE, part, indicator.unit());
        return isWithheld(score) || isBelowWithheld(part, indicator.unit());
    }

    private boolean isBelowWithheld(String code, String unit) {
        if (!code.contains(".")) {
            return false;
        }
        return isWithheld(cells.find(RowKind.SCORE, code.substring(0, 1), unit));
    }

    private static boolean isWithheld(@Nullable ReadCell score) {
        return score != null && !score.hasValue() && score.state() != ReadCell.State.UNREADABLE;
    }

    /** How many cells below a withheld score are empty with it. */
    private int below(ReadCell score) {
        if (score.code().equals(Criterion.TOTAL) || tree.find(score.code()) == null) {
            return 0;
        }
        return (int) cells.all().stream()
                .filter(c -> c.unit().equals(score.unit()) && !c.hasValue())
                .filter(c -> c.kind() == RowKind.SCORE || c.kind() == RowKind.INDICATOR)
                .filter(c -> c.code().startsWith(score.code() + "."))
                .count();
    }
}
