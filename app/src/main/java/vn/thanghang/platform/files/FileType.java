package vn.thanghang.platform.files;

import java.util.List;
import vn.thanghang.officialdocs.inspect.Examined;

/** What the bytes of a file are, whatever its name says. */
public enum FileType {
    PDF("pdf"),
    DOCX("docx"),
    XLSX("xlsx"),
    JPEG("jpg jpeg"),
    PNG("png"),
    HTML("html htm xhtml"),
    TEXT("txt md markdown edxml xml");

    private final String endings;

    FileType(String endings) {
        this.endings = endings;
    }

    /** Endings of names that fit, the usual one first. */
    List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    static FileType of(Examined.Kind kind) {
        return switch (kind) {
            case PDF -> PDF;
            case DOCX -> DOCX;
            case XLSX -> XLSX;
            case JPEG -> JPEG;
            case PNG -> PNG;
            case MARKUP -> HTML;
            case TEXT -> TEXT;
        };
    }
}
