package vn.thanghang.directive.papers;

import java.util.UUID;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.directive.numbers.Direction;
import vn.thanghang.directive.numbers.NumberRegister;
import vn.thanghang.directive.numbers.Paper;
import vn.thanghang.directive.numbers.Taken;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.Signature;

/** Numbers from the agency's own register. */
final class OwnNumbers {

    private OwnNumbers() {}

    /** Whether the register has given this number in the series and year. */
    static boolean isGiven(NumberRegister numbers, CurrentUser user, String symbol, IssuingPapers.Check check) {
        String shown = check.number() + "/" + symbol;
        return numbers.book(user, Direction.OUTGOING, check.date().getYear(), "").stream()
                .anyMatch(entry -> entry.voidReason() == null && entry.shown().equals(shown));
    }

    /** Takes the next number within the running transaction and enters the paper under it; the number as printed. */
    static String take(
            NumberRegister numbers, CurrentUser user, FrozenPaper paper, IssuingPapers.Check check, UUID key) {
        OfficialDocument document = paper.document();
        Signature signature = document.closing().signatures().getLast();
        String symbol = document.heading().symbol().notation();
        var entered = new Paper(
                document.heading().type().title(),
                document.heading().summary(),
                "",
                "",
                null,
                (signature.position() + " " + check.signer()).strip(),
                String.join("; ", document.closing().recipients()),
                "",
                null,
                check.today(),
                null,
                "");
        String shown = switch (numbers.take(user, Direction.OUTGOING, symbol, entered, key)) {
            case Taken.Given(var entry) -> entry.shown();
            case Taken.GivenBefore(var entry) -> entry.shown();
            case Taken.Off() -> throw new IllegalStateException("the register was switched off meanwhile");
        };
        return shown.substring(0, shown.indexOf('/'));
    }
}
