package vn.thanghang.platform.files;

/** What the scanner of viruses says of a file. */
sealed interface Scan {

    record Clean() implements Scan {}

    /** @param name what the scanner calls it */
    record Found(String name) implements Scan {}

    /** It does not answer, or not as it should; nothing is known. */
    record NotNow(String why) implements Scan {}
}
