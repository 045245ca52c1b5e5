package vn.thanghang.directive.numbers;

/** What came of noting something about an entry. */
public enum Followed {
    DONE,
    CHANGED_MEANWHILE,
    VOID_ALREADY,
    REASON_NEEDED
}
