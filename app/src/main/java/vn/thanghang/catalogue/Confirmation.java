package vn.thanghang.catalogue;

/** What came of confirming an upload. */
public sealed interface Confirmation {

    /** The figures are stored as a draft; a repeated request with the same key finds the same draft. */
    record Drafted(Release release) implements Confirmation {}

    /** Exactly these figures are there already: nothing changed. */
    record AlreadyThere(Release release) implements Confirmation {}

    /** Another release of the edition is under way and must be published or withdrawn first. */
    record Busy(Release open) implements Confirmation {}

    /** The file has errors. */
    record Blocked() implements Confirmation {}

    /** The upload has expired, is another person's or never was. */
    record Gone() implements Confirmation {}
}
