package vn.thanghang.officialdocs.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import vn.thanghang.officialdocs.inspect.Defect.Kind;

/**
 * The parts of a zip package as its directory at the end lists them, which is how office programs open it. What a reader
 * that goes from the front would see is held against it: a package that shows two faces is refused. Sizes behind a part are
 * not looked at, since writers disagree on their width (APPNOTE 4.3.9.2) and the directory holds them.
 */
final class PackageDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LARGE = 0x06064b50;
    private static final int WHERE_END_LARGE = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int HEAD = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int HEAD_BYTES = 30;
    /** Signature, sum and two sizes of eight bytes. */
    private static final int MOST_DESCRIPTOR = 24;

    private static final int SIZES_IN_EXTRA = 0x0001;
    private static final int PLAIN = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer in;
    private final List<Part> parts = new ArrayList<>();

    private PackageDirectory(byte[] file) {
        this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One part.
     *
     * @param head where its own head begins; {@code from} where its packed bytes begin, and {@code packed} how many they are
     * @param size unpacked, as the directory says
     */
    record Part(String name, int method, long crc, int head, int from, int packed, long size) {
        int end() {
            return from + packed;
        }
    }

    /** What was found out. */
    sealed interface Listed {
        record Parts(List<Part> parts) implements Listed {}

        record Refused(Defect defect) implements Listed {}
    }

    /** @throws IOException when there is no directory, or it does not fit the file */
    static Listed list(byte[] file, int most) throws IOException {
        try {
            return new PackageDirectory(file).list(most);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new IOException("the directory points outside the file", e);
        }
    }

    private Listed list(int most) throws IOException {
        int end = end();
        int directory = start(end);
        int at = directory;
        while (at + 4 <= in.capacity() && in.getInt(at) == ENTRY) {
            if (parts.size() >= most) {
                return new Listed.Refused(new Defect(Kind.BOMB, Integer.toString(most)));
            }
            Part part = part(at);
            if (!part.name().equals(nameInFront(part))) {
                return new Listed.Refused(new Defect(Kind.UNSAFE_NAMES, ""));
            }
            parts.add(part);
            at += ENTRY_BYTES + number(at + 28) + number(at + 30) + number(at + 32);
        }
        boolean ends = at == end || (at + 4 <= end && in.getInt(at) == END_LARGE);
        if (!ends) {
            throw new IOException("a directory that goes on");
        }
        return between(directory);
    }

    /** The end of the directory, which has to be the end of the file but for a comment. */
    private int end() throws IOException {
        int first = Math.max(0, in.capacity() - END_BYTES - 0xFFFF);
        for (int at = in.capacity() - END_BYTES; at >= first; at--) {
            if (in.getInt(at) == END && at + END_BYTES + number(at + 20) == in.capacity()) {
                return at;
            }
        }
        throw new IOException("no directory");
    }

    private int start(int end) throws IOException {
        long start = in.getInt(end + 16) & 0xFFFFFFFFL;
        int where = end - 20;
        if (start == 0xFFFFFFFFL && where >= 0 && in.getInt(where) == WHERE_END_LARGE) {
            int large = Math.toIntExact(in.getLong(where + 8));
            if (in.getInt(large) != END_LARGE) {
                throw new IOException("no large directory");
            }
            start = in.getLong(large + 48);
        }
        return Math.toIntExact(start);
    }

    private Part part(int at) throws IOException {
        int nameBytes = number(at + 28);
        long packed = in.getInt(at + 20) & 0xFFFFFFFFL;
        long size = in.getInt(at + 24) & 0xFFFFFFFFL;
        long head = in.getInt(at + 42) & 0xFFFFFFFFL;
        int extra = extra(at + ENTRY_BYTES + nameBytes, number(at + 30));
        if (extra >= 0 && size == 0xFFFFFFFFL) {
            size = in.getLong(extra);
            extra += 8;
        }
        if (extra >= 0 && packed == 0xFFFFFFFFL) {
            packed = in.getLong(extra);
            extra += 8;
        }
        if (extra >= 0 && head == 0xFFFFFFFFL) {
            head = in.getLong(extra);
        }
        int front = Math.toIntExact(head);
        int method = number(at + 10);
        if (in.getInt(front) != HEAD || method != number(front + 8)) {
            throw new IOException("a part without its head");
        }
        if (((number(at + 8) | number(front + 6)) & 1) != 0) {
            throw new ZipException("encrypted");
        }
        int from = front + HEAD_BYTES + number(front + 26) + number(front + 28);
        var part = new Part(
                text(at + ENTRY_BYTES, nameBytes),
                method,
                in.getInt(at + 16) & 0xFFFFFFFFL,
                front,
                from,
                Math.toIntExact(packed),
                size);
        if (packed < 0 || from + packed > in.capacity() || (method != PLAIN && method != DEFLATED)) {
            throw new IOException("a part outside the file");
        }
        return part;
    }

    /** Where the eight-byte sizes of an entry stand; -1 for nowhere. */
    private int extra(int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            if (number(at) == SIZES_IN_EXTRA) {
                return at + 4;
            }
            at += 4 + number(at + 2);
        }
        return -1;
    }

    private String nameInFront(Part part) {
        return text(part.head() + HEAD_BYTES, number(part.head() + 26));
    }

    /** Nothing overlaps, and what stands between two parts is no further part. */
    private Listed between(int directory) {
        List<Part> inOrder =
                parts.stream().sorted(Comparator.comparingInt(Part::head)).toList();
        int end = 0;
        for (Part part : inOrder) {
            if (part.head() < end) {
                return new Listed.Refused(new Defect(Kind.BOMB, ""));
            }
            if (hidesPart(end, part.head())) {
                return new Listed.Refused(new Defect(Kind.UNSAFE_NAMES, ""));
            }
            end = part.end();
        }
        return hidesPart(end, directory)
                ? new Listed.Refused(new Defect(Kind.UNSAFE_NAMES, ""))
                : new Listed.Parts(List.copyOf(parts));
    }

    private boolean hidesPart(int from, int to) {
        if (to - from <= MOST_DESCRIPTOR) {
            return false;
        }
        for (int at = from; at + 4 <= to; at++) {
            if (in.getInt(at) == HEAD) {
                return true;
            }
        }
        return false;
    }

    /** A part unpacked while it is read; at its end {@link Unpacking#close} says whether it was what the directory promised. */
    static Unpacking open(byte[] file, Part part) {
        return new Unpacking(file, part);
    }

    private int number(int at) {
        return in.getShort(at) & 0xFFFF;
    }

    private String text(int from, int length) {
        byte[] name = new byte[length];
        in.get(from, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** Reads one part and counts what came of it. */
    static final class Unpacking implements AutoCloseable {
        private final Part part;
        private final Inflater inflater = new Inflater(true);
        private final InputStream from;
        private final CRC32 sum = new CRC32();
        private long read;
        private boolean ended;

        Unpacking(byte[] file, Part part) {
            this.part = part;
            InputStream packed = new ByteArrayInputStream(file, part.from(), part.packed());
            this.from = part.method() == PLAIN ? packed : new InflaterInputStream(packed, inflater);
        }

        /** At most so many bytes; fewer only at the end. */
        byte[] next(int most) throws IOException {
            byte[] bytes = from.readNBytes(most);
            sum.update(bytes);
            read += bytes.length;
            ended = bytes.length < most;
            return bytes;
        }

        boolean hasEnded() {
            return ended;
        }

        /** @throws ZipException when it was read to its end and is not what the directory promised */
        void check() throws ZipException {
            boolean wrong = read != part.size()
                    || sum.getValue() != part.crc()
                    || (part.method() == DEFLATED && inflater.getBytesRead() != part.packed());
            if (ended && wrong) {
                throw new ZipException("not what the directory promised");
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
