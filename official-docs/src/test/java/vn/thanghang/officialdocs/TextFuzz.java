package vn.thanghang.officialdocs;

/** The entrance of the fuzzer to text; see {@code proofs/fuzz.sh}. */
public final class TextFuzz {
    private TextFuzz() {}

    /** Called by Jazzer with bytes it has thought out. */
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzTargets.text(data);
    }
}
