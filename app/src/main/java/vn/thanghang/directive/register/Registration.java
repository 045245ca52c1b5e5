package vn.thanghang.directive.register;

/** What came of a decision about a document. */
public sealed interface Registration {

    record Done(Document document) implements Registration {}

    /** Somebody else has decided meanwhile; this is how the document stands now. */
    record Late(Document now) implements Registration {}

    /** There is no such document. */
    record Unknown() implements Registration {}
}
