package vn.thanghang.platform.limited;

import java.time.Duration;

/** What came of asking a limited process. */
public sealed interface Answer {

    /** The bytes it wrote, at least one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] bytes) implements Answer {}

    /** It wrote more than is taken. */
    record TooLong() implements Answer {}

    /** It was killed at its time limit. */
    record TooSlow(Duration limit) implements Answer {}

    /** It ended without an answer: out of memory, or a fault of its own. */
    record Ended() implements Answer {}

    /** No place became free while one could wait; try again. */
    record Busy() implements Answer {}
}
