package vn.thanghang.directive.register;

import java.util.List;
import java.util.Optional;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.Found;
import vn.thanghang.officialdocs.read.ReadDocument;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;

/** What a reading proposes for the register. */
public final class Proposal {

    private static final Signer NOBODY = new Signer(List.of(), "", null);

    private Proposal() {}

    /** The fields, composed; a Party document keeps neither its citations nor its duties. */
    public static DocumentFields fields(ReadDocument read) {
        var head = new DocumentHead(
                value(read.type()),
                value(read.number()),
                value(read.symbol()),
                read.date().map(Found::value).orElse(PartialDate.BLANK),
                value(read.place()),
                value(read.issuer()),
                value(read.superior()),
                value(read.subject()),
                null);
        return new DocumentFields(
                head,
                values(read.addressees()),
                read.signer().map(Found::value).orElse(NOBODY),
                values(read.recipients()),
                read.party() ? List.of() : values(read.citations()),
                read.party() ? List.of() : values(read.duties()));
    }

    private static String value(Optional<Found<String>> found) {
        return found.map(Found::value).orElse("");
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
