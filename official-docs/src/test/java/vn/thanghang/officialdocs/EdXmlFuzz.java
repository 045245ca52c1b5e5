package vn.thanghang.officialdocs;

/** The entrance of the fuzzer to exchange envelopes; see {@code proofs/fuzz.sh}. */
public final class EdXmlFuzz {
    private EdXmlFuzz() {}

    /** Called by Jazzer with bytes it has thought out. */
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzTargets.edxml(data);
    }
}
