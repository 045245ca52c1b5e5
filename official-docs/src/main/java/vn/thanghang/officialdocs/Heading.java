package vn.thanghang.officialdocs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text of a document: components 1–5, urgency (10b) and circulation marks (11). There is no
 * secrecy stamp: such documents are not made here.
 *
 * @param summary the subject without "V/v"; empty for thư công and papers without one
 * @param urgency {@code null} when not urgent
 * @param circulation boxed marks such as {@code XEM XONG TRẢ LẠI}
 */
public record Heading(
        DocumentType type,
        Issuer issuer,
        Symbol symbol,
        String place,
        PartialDate date,
        String summary,
        @Nullable Urgency urgency,
        List<String> circulation) {

    /**
     * Component 2.
     *
     * @param superior the body above, {@code null} when none is printed
     * @param name the issuing body
     */
    public record Issuer(@Nullable String superior, String name) {}

    /**
     * Component 3.
     *
     * @param number as registered, {@code null} while not numbered; a plain number below 10 is printed with a leading
     *     zero
     * @param notation for example {@code BC-SNV} or {@code UBND-NC}
     */
    public record Symbol(@Nullable String number, String notation) {
        /** The line as printed, {@code Số: 05/BC-SNV}; seven no-break spaces stand for a missing number. */
        public String line() {
            return "Số: " + (number == null ? "\u00a0".repeat(7) : printedNumber(number)) + "/" + notation;
        }

        /** {@code 05/BC-SNV}, with a blank number as {@code /BC-SNV}. */
        public String joined() {
            return (number == null ? "" : printedNumber(number)) + "/" + notation;
        }

        private static String printedNumber(String number) {
            return number.length() == 1 && Character.isDigit(number.charAt(0)) ? "0" + number : number;
        }
    }

    /** Component 10b with the size of its red stamp. */
    public enum Urgency {
        KHAN("KHẨN", 20),
        THUONG_KHAN("THƯỢNG KHẨN", 40),
        HOA_TOC("HỎA TỐC", 30);

        private final String stamp;
        private final int widthMm;

        Urgency(String stamp, int widthMm) {
            this.stamp = stamp;
            this.widthMm = widthMm;
        }

        /** The words of the stamp. */
        public String stamp() {
            return stamp;
        }

        /** The width of the stamp in mm; all are 8 mm high. */
        public int widthMm() {
            return widthMm;
        }
    }

    public Heading {
        circulation = List.copyOf(circulation);
    }
}
