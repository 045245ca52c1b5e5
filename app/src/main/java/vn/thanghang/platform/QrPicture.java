package vn.thanghang.platform;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;

/** A QR code as one SVG path: squares of one unit, with the quiet zone of four that readers need. */
public record QrPicture(int side, String path) {

    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = run(code, x, y);
                if (run > 0) {
                    path.append(String.format(Locale.ROOT, "M%d %dh%dv1h-%dz", x + QUIET, y + QUIET, run, run));
                    x += run - 1;
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** The picture as a document of its own. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side + "\" width=\"" + side
                + "\" height=\"" + side + "\"><path d=\"" + path + "\" fill=\"#000000\"/></svg>";
    }

    private static int run(QrCode code, int x, int y) {
        int length = 0;
        while (x + length < code.size && code.getModule(x + length, y)) {
            length++;
        }
        return length;
    }
}
