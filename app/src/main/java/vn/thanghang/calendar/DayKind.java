package vn.thanghang.calendar;

/** What a day is to an agency. */
public enum DayKind {
    /** Monday to Friday, nothing special. */
    WORKING,
    /** Saturday or Sunday. */
    WEEKEND,
    /** A day of the Labour Code, Article 112 (ngày lễ, tết). */
    HOLIDAY,
    /** Off because a holiday fell on a weekend (nghỉ bù). */
    SUBSTITUTE,
    /** A working day given up for another one (nghỉ hoán đổi). */
    SWAP_OFF,
    /** The weekend day worked instead of it (làm bù). */
    SWAP_WORK;

    public boolean isWorked() {
        return this == WORKING || this == SWAP_WORK;
    }
}
