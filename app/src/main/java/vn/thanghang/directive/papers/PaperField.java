package vn.thanghang.directive.papers;

import java.util.Arrays;
import java.util.List;
import vn.thanghang.directive.register.FieldLimits;

/** What an officer types to write a paper, in the order it stands on the form. */
public enum PaperField {
    TYPE("loai", Shape.CHOICE, FieldLimits.TYPE, Part.HEAD),
    URGENCY("do-khan", Shape.CHOICE, 20, Part.HEAD),
    SUPERIOR("cap-tren", Shape.LINE, FieldLimits.BODY, Part.HEAD),
    ISSUER("co-quan", Shape.LINE, FieldLimits.BODY, Part.HEAD),
    NUMBER("so", Shape.LINE, FieldLimits.NUMBER, Part.HEAD),
    SYMBOL("ky-hieu", Shape.LINE, FieldLimits.SYMBOL, Part.HEAD),
    PLACE("dia-danh", Shape.LINE, FieldLimits.PLACE, Part.HEAD),
    DATE("ngay", Shape.LINE, 60, Part.HEAD),
    SUBJECT("trich-yeu", Shape.TEXT, FieldLimits.SUBJECT, Part.HEAD),
    AUTHORITY("tham-quyen", Shape.LINE, FieldLimits.BODY, Part.CONTENT),
    BASES("can-cu", Shape.LIST, FieldLimits.SUBJECT, Part.CONTENT),
    ADDRESSEES("kinh-gui", Shape.LIST, FieldLimits.LINE, Part.CONTENT),
    BODY("van", Shape.BODY, 200_000, Part.CONTENT),
    SIGNER_CHAIN("quyen-han", Shape.LIST, FieldLimits.POSITION, Part.FOOT),
    SIGNER_POSITION("chuc-vu", Shape.LINE, FieldLimits.POSITION, Part.FOOT),
    SIGNER_NAME("nguoi-ky", Shape.LINE, FieldLimits.NAME, Part.FOOT),
    CO_SIGNER("ky-ben-trai", Shape.LIST, FieldLimits.POSITION, Part.FOOT),
    RECIPIENTS("noi-nhan", Shape.LIST, FieldLimits.LINE, Part.FOOT),
    DRAFTER("nguoi-soan", Shape.LINE, 40, Part.FOOT),
    ADDRESS("dia-chi", Shape.LINE, FieldLimits.BODY, Part.FOOT);

    /** How a field is typed. */
    public enum Shape {
        CHOICE,
        LINE,
        TEXT,
        /** One entry a line. */
        LIST,
        /** The text of the paper, by the conventions of {@link BodyText}. */
        BODY
    }

    /** Where on the paper it belongs. */
    public enum Part {
        HEAD,
        CONTENT,
        FOOT;

        public List<PaperField> fields() {
            return Arrays.stream(PaperField.values())
                    .filter(field -> field.part == this)
                    .toList();
        }
    }

    private static final int BODY_ROWS = 24;

    private final String id;
    private final Shape shape;
    private final int longest;
    private final Part part;

    PaperField(String id, Shape shape, int longest, Part part) {
        this.id = id;
        this.shape = shape;
        this.longest = longest;
        this.part = part;
    }

    /** The id and name of the input. */
    public String id() {
        return id;
    }

    public Shape shape() {
        return shape;
    }

    /** Characters of the whole field, of a list those of one line. */
    public int longest() {
        return longest;
    }

    /** Whether a paper cannot go to be signed without it. */
    public boolean required() {
        return switch (this) {
            case TYPE, ISSUER, SYMBOL, PLACE, SUBJECT, BODY, SIGNER_POSITION, RECIPIENTS -> true;
            case URGENCY, SUPERIOR, NUMBER, DATE, AUTHORITY, BASES, ADDRESSEES, SIGNER_CHAIN, SIGNER_NAME -> false;
            case CO_SIGNER, DRAFTER, ADDRESS -> false;
        };
    }

    /** Rows of the input; 0 for one line. */
    public int rows() {
        return switch (shape) {
            case CHOICE, LINE -> 0;
            case TEXT, LIST -> this == SIGNER_CHAIN || this == CO_SIGNER ? 2 : 3;
            case BODY -> BODY_ROWS;
        };
    }
}
