package vn.thanghang.directive.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.Appearance.PageBox;
import vn.thanghang.directive.signature.SigningPlace.At;
import vn.thanghang.directive.signature.SigningPlace.None;
import vn.thanghang.directive.signature.SigningPlace.Reason;

/** The geometry of signatures and seals among text. Points from the top left of a page. */
final class SignatureRoom {
    private static final double MM = SigningPlace.MM;
    private static final double HALF_COLUMN = 43 * MM;
    private static final double CLEARANCE = 1 * MM;
    private static final double LOWEST = 10 * MM;
    private static final double TALLEST = 22 * MM;
    private static final double WIDEST = 60 * MM;
    private static final double STEP = 0.5 * MM;
    /** Of the signature's width: what the seal covers by the rule, and the least that still counts as covering. */
    private static final double COVERED = 1 / 3.0;

    private static final double LEAST_COVERED = 1 / 6.0;
    private static final double MOST_SHIFT_UP_OR_DOWN = 8 * MM;

    private SignatureRoom() {}

    static boolean isInColumn(PageBox box, double middle) {
        return box.right() > middle - HALF_COLUMN && box.left() < middle + HALF_COLUMN;
    }

    static boolean touch(PageBox a, PageBox b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /** A picture of this ratio, as large as it may be, in the middle between two lines. */
    static SigningPlace fitted(int page, double middle, double ceiling, double floor, double ratio) {
        double height = Math.min(TALLEST, floor - ceiling - 2 * CLEARANCE);
        double width = Math.min(WIDEST, height * ratio);
        if (height < LOWEST) {
            return new None(Reason.NO_ROOM);
        }
        double drawn = width / ratio;
        double top = (ceiling + floor - drawn) / 2;
        return new At(new PageBox(page, middle - width / 2, top, width, drawn));
    }

    /**
     * The place of a round seal nearest to the rule that touches no text: first a third of the signature covered and in
     * its middle, then further left, then higher or lower.
     */
    static @Nullable PageBox seal(PageBox signature, double diameter, List<PageBox> text) {
        double middle = signature.top() + signature.height() / 2;
        double right = signature.left() + signature.width() * COVERED;
        double furthest = signature.width() * (COVERED - LEAST_COVERED);
        PageBox best = null;
        double least = Double.MAX_VALUE;
        for (double left = 0; left <= furthest; left += STEP) {
            for (double up = -MOST_SHIFT_UP_OR_DOWN; up <= MOST_SHIFT_UP_OR_DOWN; up += STEP) {
                double moved = Math.hypot(left, up);
                PageBox seal = new PageBox(
                        signature.page(), right - left - diameter, middle + up - diameter / 2, diameter, diameter);
                if (moved < least && text.stream().noneMatch(word -> covers(seal, word))) {
                    best = seal;
                    least = moved;
                }
            }
        }
        return best;
    }

    /** Whether the circle in the box comes nearer than the clearance to the word. */
    private static boolean covers(PageBox seal, PageBox word) {
        double radius = seal.width() / 2 + CLEARANCE / 2;
        double x = seal.left() + seal.width() / 2;
        double y = seal.top() + seal.height() / 2;
        double dx = x - Math.clamp(x, word.left(), word.right());
        double dy = y - Math.clamp(y, word.top(), word.bottom());
        return dx * dx + dy * dy < radius * radius;
    }
}
