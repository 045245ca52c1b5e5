package vn.thanghang.directive.duties;

import java.util.List;
import java.util.regex.Pattern;
import vn.thanghang.platform.FoldedText;

/** Tells the kind of a duty by its words and by whom it is for. */
final class KindRule {

    private static final Pattern OVERSEEING =
            Pattern.compile("\\b(theo doi|don doc)\\b|\\btong hop\\b.*\\bbao cao\\b|\\bhuong dan\\b.*\\btong hop\\b");
    private static final Pattern PLANNING =
            Pattern.compile("\\b(xay dung|lap|ban hanh|hoan thien)\\b[^.;]{0,60}\\b(ke hoach|phuong an)\\b");

    private KindRule() {}

    static ObligationKind of(String text, List<Addressee> addressees) {
        String folded = FoldedText.of(text);
        boolean single =
                !addressees.isEmpty() && addressees.stream().allMatch(each -> each.group() == AddresseeGroup.AGENCY);
        if (single && OVERSEEING.matcher(folded).find()) {
            return ObligationKind.OVERSIGHT;
        }
        if (PLANNING.matcher(folded).find()) {
            return ObligationKind.PLAN;
        }
        boolean everybody = addressees.stream()
                .anyMatch(each -> each.group() == AddresseeGroup.ALL_DEPARTMENTS
                        || each.group() == AddresseeGroup.ALL_LOCALITIES);
        return everybody ? ObligationKind.GENERAL : ObligationKind.OTHER;
    }
}
