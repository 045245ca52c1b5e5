package vn.thanghang.directive.numbers;

/** Which book: papers that go out, numbered by symbol and year, or papers that come in, numbered by year. */
public enum Direction {
    OUTGOING,
    INCOMING
}
