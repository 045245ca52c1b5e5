package vn.thanghang.directive.numbers;

/** What came of asking for a number. */
public sealed interface Taken {

    record Given(Entry entry) implements Taken {}

    /** The same form was sent before: this is what it got then. */
    record GivenBefore(Entry entry) implements Taken {}

    /** The register is off. */
    record Off() implements Taken {}
}
