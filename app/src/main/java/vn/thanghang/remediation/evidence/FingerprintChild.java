package vn.thanghang.remediation.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.files.FileType;
import vn.thanghang.platform.limited.LimitedProgram;

/** The program of the limited process: takes one file that was found clean, answers with the fingerprint of its words, ends. */
final class FingerprintChild {

    private static final int MOST_NAME = 32;
    private static final int MOST_SHEET = 8 << 20;

    private FingerprintChild() {}

    /** No arguments; input is type and file. */
    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(System.in);
        FileType type = FileType.valueOf(new String(LimitedProgram.part(in, MOST_NAME), StandardCharsets.US_ASCII));
        byte[] file = LimitedProgram.part(in, FileInspector.MAX_BYTES);
        LimitedProgram.answer(answer, written(Fingerprint.of(text(type, file))));
    }

    /** What cannot be read has no words. */
    static String text(FileType type, byte[] file) {
        try {
            return switch (type) {
                case PDF, DOCX, HTML, TEXT ->
                    switch (new DocumentReader().read(file)) {
                        case Reading.Read(var document) -> document.text();
                        case Reading.Secret _ -> "";
                    };
                case XLSX -> sharedWords(file);
                case JPEG, PNG -> "";
            };
        } catch (IOException | DocumentException | IllegalStateException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** A workbook keeps its words in one part. */
    private static String sharedWords(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            ZipArchiveEntry words = zip.getEntry("xl/sharedStrings.xml");
            if (words != null) {
                try (InputStream in = zip.getInputStream(words)) {
                    return new String(in.readNBytes(MOST_SHEET), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
                }
            }
        }
        return "";
    }

    private static byte[] written(Fingerprint fingerprint) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Long bits = fingerprint.bits();
            out.writeInt(fingerprint.words());
            out.writeBoolean(bits != null);
            out.writeLong(bits == null ? 0 : bits);
        }
        return bytes.toByteArray();
    }
}
