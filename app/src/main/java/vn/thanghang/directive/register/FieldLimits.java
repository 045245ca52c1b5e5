package vn.thanghang.directive.register;

import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;

/** How long a field of the register may be: the lengths of NĐ 30/2020, annex VI, or more where papers show more. */
public final class FieldLimits {

    public static final int TYPE = 20;
    public static final int NUMBER = 20;
    public static final int SYMBOL = 60;
    public static final int PLACE = 100;
    public static final int BODY = 300;
    public static final int SUBJECT = 2000;
    public static final int POSITION = 200;
    public static final int NAME = 100;
    public static final int LINE = 500;
    public static final int LINES = 100;
    public static final int ROWS = 200;
    public static final int PATH = 60;
    public static final int ACTOR = 1000;
    public static final int DUTY = 10_000;
    public static final int DUE_TEXT = 300;
    public static final int CITATION_TYPE = 40;
    public static final int CODE = 80;

    private FieldLimits() {}

    /** A proposal must never fail to be kept because a torn page made a field too long. */
    static DocumentFields cut(DocumentFields fields) {
        DocumentHead head = fields.head();
        return new DocumentFields(
                new DocumentHead(
                        cut(head.type(), TYPE),
                        cut(head.number(), NUMBER),
                        cut(head.symbol(), SYMBOL),
                        head.date(),
                        cut(head.place(), PLACE),
                        cut(head.issuer(), BODY),
                        cut(head.superior(), BODY),
                        cut(head.subject(), SUBJECT),
                        head.urgency()),
                fields.addressees(),
                new vn.thanghang.officialdocs.read.ReadDocument.Signer(
                        fields.signer().chain(),
                        cut(fields.signer().position(), POSITION),
                        cutOrNull(fields.signer().name(), NAME)),
                fields.recipients(),
                fields.citations(),
                fields.duties());
    }

    /** Of a text nobody has looked at field by field: what cannot stand in the register is shortened or left out. */
    static DocumentFields bounded(DocumentFields fields) {
        DocumentFields cut = cut(fields);
        return new DocumentFields(
                cut.head(),
                cut.addressees(),
                cut.signer(),
                cut.recipients(),
                cut.citations().stream().limit(ROWS).map(FieldLimits::cut).toList(),
                cut.duties().stream()
                        .filter(duty -> !duty.text().isBlank())
                        .limit(ROWS)
                        .map(FieldLimits::cut)
                        .toList());
    }

    private static Citation cut(Citation cited) {
        PartialDate date = cited.date();
        return new Citation(
                cutOrNull(cited.type(), CITATION_TYPE),
                cutOrNull(cited.numberSymbol(), CODE),
                date == null || date.year() == null ? null : date,
                cutOrNull(cited.issuer(), BODY));
    }

    private static Duty cut(Duty duty) {
        return new Duty(
                cut(duty.path(), PATH),
                cutOrNull(duty.actor(), ACTOR),
                cut(duty.text(), DUTY),
                duty.due(),
                cutOrNull(duty.dueText(), DUE_TEXT));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static @Nullable String cutOrNull(@Nullable String text, int most) {
        return text == null ? null : cut(text, most);
    }
}
