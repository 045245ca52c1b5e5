package vn.thanghang.officialdocs;

/** The entrance of the fuzzer to files of any kind; see {@code proofs/fuzz.sh}. */
public final class ReaderFuzz {
    private ReaderFuzz() {}

    /** Called by Jazzer with bytes it has thought out. */
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzTargets.reader(data);
    }
}
