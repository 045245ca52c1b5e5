package vn.thanghang.demonstration;

import java.time.LocalDate;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.write.DocxWriter;

/** A paper as it comes back from văn thư, with its number and date. */
final class Numbered {

    private Numbered() {}

    static byte[] docx(OfficialDocument paper, String number, LocalDate day) {
        Heading head = paper.heading();
        var numbered = new Heading(
                head.type(),
                head.issuer(),
                new Heading.Symbol(number, head.symbol().notation()),
                head.place(),
                PartialDate.of(day),
                head.summary(),
                head.urgency(),
                head.circulation());
        return new DocxWriter()
                .write(new OfficialDocument(
                        numbered, paper.opening(), paper.body(), paper.closing(), paper.annexes(), paper.copy()));
    }
}
