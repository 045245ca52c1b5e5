package vn.thanghang.officialdocs.write;

import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;

/** The title of a file: type, number and subject. */
final class PaperTitle {
    private PaperTitle() {}

    static String of(OfficialDocument document) {
        Heading heading = document.heading();
        String number =
                heading.symbol().number() == null ? "" : " " + heading.symbol().joined();
        String summary = heading.summary().isEmpty() ? "" : " " + heading.summary();
        return (heading.type().title() + number + summary).replace('\n', ' ');
    }
}
