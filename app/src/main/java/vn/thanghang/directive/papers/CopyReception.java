package vn.thanghang.directive.papers;

/** What came of bringing a signed copy. */
public sealed interface CopyReception {

    record Taken(Paper paper) implements CopyReception {}

    record Late(Paper now) implements CopyReception {}

    /** It bears the mark of a state secret: nothing of it was kept, only that it happened. */
    record Secret() implements CopyReception {}

    /**
     * It is not read and not kept.
     *
     * @param key of the words
     * @param detail may be empty
     */
    record NotRead(String key, String detail) implements CopyReception {}
}
