package vn.thanghang.platform.limited;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;

/**
 * What runs in a limited process: a class whose {@code main} takes the parts of one request from its input, writes one
 * answer and ends.
 *
 * @param heapMegabytes the most memory its objects may take
 */
public record LimitedProgram(Class<?> main, int heapMegabytes) {

    public LimitedProgram {
        if (heapMegabytes < 32) {
            throw new IllegalArgumentException(heapMegabytes + " MB");
        }
    }

    /**
     * For the program: the next part of the request.
     *
     * @throws IOException when it is longer than {@code most} or cut short
     */
    public static byte[] part(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("length " + length);
        }
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new IOException("cut at " + part.length + " of " + length);
        }
        return part;
    }

    /** For the program: its answer and its end. */
    public static void answer(PrintStream out, byte[] answer) {
        out.write(answer, 0, answer.length);
        out.flush();
        Runtime.getRuntime().halt(0);
    }
}
