package vn.thanghang.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.WeaknessRule;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/** The words and figures of the analysis report; figures with four decimals, as the publisher gives them. */
final class Wording {

    static final String NOT_PUBLISHED = "…";
    private static final int DECIMALS = 4;

    private final Text text = Texts.ofPaper("analysis-report");

    Text text() {
        return text;
    }

    String of(String key, Object... arguments) {
        return text.of(key, arguments);
    }

    String score(double value) {
        return text.number(value, DECIMALS);
    }

    String scoreOrGap(@Nullable Double value) {
        return value == null ? NOT_PUBLISHED : score(value);
    }

    String signed(@Nullable Double value) {
        return value == null ? NOT_PUBLISHED : text.signed(value, DECIMALS);
    }

    String percent(double share) {
        return text.signedPercent(share, 2);
    }

    String whole(long value) {
        return text.whole(value);
    }

    String date(LocalDate date) {
        return text.date(date);
    }

    /** Rises and falls of at least the publisher's threshold carry a sign that also prints in black and white. */
    String marked(@Nullable Change change) {
        if (change == null || change.relative() == null) {
            return NOT_PUBLISHED;
        }
        String percent = text.signedPercent(change.relative(), 2);
        return Boolean.TRUE.equals(change.significantByRule())
                ? percent + (change.relative() > 0 ? "\u00a0▲" : "\u00a0▼")
                : percent;
    }

    /** The letters of the rules that fired, as listed in annex II: "a, b, d". */
    String flags(CriterionFinding finding, List<WeaknessRule> rules) {
        return finding.weak().stream()
                .map(flag -> letter(rules.indexOf(flag.rule())))
                .collect(Collectors.joining(", "));
    }

    /** Every rule with its letter, in the order of the method. */
    List<String> lettered(List<WeaknessRule> rules) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            lines.add(letter(i) + ") " + of("rule." + rules.get(i).code()));
        }
        return lines;
    }

    private String letter(int rule) {
        return of("rule.letters").split(",")[rule];
    }

    /** The reasons of breaks, each once. */
    String reasons(Collection<Break> breaks) {
        Set<String> reasons = new LinkedHashSet<>();
        breaks.forEach(found -> reasons.add(of("break." + found.kind().name())));
        return String.join("; ", reasons);
    }

    static String list(List<String> items) {
        return String.join("; ", items);
    }

    static String sentenceStart(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
