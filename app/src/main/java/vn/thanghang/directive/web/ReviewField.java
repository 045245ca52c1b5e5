package vn.thanghang.directive.web;

import vn.thanghang.directive.register.FieldLimits;

/** The single fields of the review form, in the order they stand there. */
public enum ReviewField {
    TYPE("loai", Shape.CHOICE, FieldLimits.TYPE, true),
    NUMBER("so", Shape.LINE, FieldLimits.NUMBER, false),
    SYMBOL("ky-hieu", Shape.LINE, FieldLimits.SYMBOL, false),
    DATE("ngay", Shape.LINE, 60, false),
    PLACE("dia-danh", Shape.LINE, FieldLimits.PLACE, false),
    ISSUER("co-quan", Shape.LINE, FieldLimits.BODY, true),
    SUPERIOR("cap-tren", Shape.LINE, FieldLimits.BODY, false),
    SUBJECT("trich-yeu", Shape.TEXT, FieldLimits.SUBJECT, true),
    URGENCY("do-khan", Shape.CHOICE, 20, false),
    ADDRESSEES("kinh-gui", Shape.LIST, FieldLimits.LINE, false),
    SIGNER_CHAIN("tham-quyen", Shape.LIST, FieldLimits.POSITION, false),
    SIGNER_POSITION("chuc-vu", Shape.LINE, FieldLimits.POSITION, false),
    SIGNER_NAME("nguoi-ky", Shape.LINE, FieldLimits.NAME, false),
    RECIPIENTS("noi-nhan", Shape.LIST, FieldLimits.LINE, false);

    /** How a field is typed. */
    enum Shape {
        CHOICE,
        LINE,
        TEXT,
        /** One entry a line. */
        LIST
    }

    private final String id;
    private final Shape shape;
    private final int longest;
    private final boolean required;

    ReviewField(String id, Shape shape, int longest, boolean required) {
        this.id = id;
        this.shape = shape;
        this.longest = longest;
        this.required = required;
    }

    /** The id and name of the input. */
    public String id() {
        return id;
    }

    public boolean required() {
        return required;
    }

    Shape shape() {
        return shape;
    }

    int longest() {
        return longest;
    }

    public boolean isChoice() {
        return shape == Shape.CHOICE;
    }

    /** Whether a sentence beside the label says how to type it. */
    public boolean hasHint() {
        return this == DATE || shape == Shape.LIST;
    }

    /** Rows of the input; 0 for one line. */
    public int rows() {
        return switch (shape) {
            case CHOICE, LINE -> 0;
            case TEXT -> 3;
            case LIST -> 4;
        };
    }

    /** The end of the key of its words. */
    public String key() {
        return name();
    }
}
