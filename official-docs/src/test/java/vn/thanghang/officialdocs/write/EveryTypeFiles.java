package vn.thanghang.officialdocs.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;

/** Writes a paper of every type as DOCX and PDF into a folder, for the proof that opens them in an office program. */
public final class EveryTypeFiles {
    private EveryTypeFiles() {}

    /** Argument: the folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (DocumentType type : DocumentType.values()) {
            write(folder, type.name(), AllTypes.of(type));
        }
        write(folder, "REPORT_WITH_ANNEXES", SamplePapers.aReport());
    }

    private static void write(Path folder, String name, OfficialDocument paper) throws IOException {
        Files.write(folder.resolve(name + ".docx"), new DocxWriter().write(paper));
        Files.write(folder.resolve(name + ".pdf"), new PdfWriter().write(paper));
    }
}
