package vn.thanghang.remediation.evidence;

import java.util.Arrays;
import vn.thanghang.platform.files.FileType;
import vn.thanghang.remediation.content.EvidenceType;

/** What a piece of evidence is, from the weakest to the strongest; the database holds the same order. */
public enum EvidenceKind {
    /** Words, with an address where everybody can look. */
    STATEMENT,
    FILE,
    /** Signed by hand or digitally: a scan, a photograph of it, or a PDF. */
    SIGNED_FILE,
    /** A table of figures. */
    DATA;

    public boolean reaches(EvidenceKind wanted) {
        return compareTo(wanted) >= 0;
    }

    /** Whether a file of this type can be it. */
    public boolean fits(FileType type) {
        return switch (this) {
            case STATEMENT -> false;
            case FILE -> true;
            case SIGNED_FILE -> type == FileType.PDF || type == FileType.JPEG || type == FileType.PNG;
            case DATA -> type == FileType.XLSX;
        };
    }

    /**
     * What a task must at least show to end.
     *
     * @param expected name of the type its plan named; empty when it named none
     */
    public static EvidenceKind wanted(String expected) {
        return Arrays.stream(EvidenceType.values())
                .filter(type -> type.name().equals(expected))
                .findFirst()
                .map(EvidenceKind::wanted)
                .orElse(FILE);
    }

    private static EvidenceKind wanted(EvidenceType expected) {
        return switch (expected) {
            case PUBLIC_PAGE -> STATEMENT;
            case PHOTO -> FILE;
            case DOCUMENT, MINUTES -> SIGNED_FILE;
            case FIGURES, SYSTEM_EXTRACT -> DATA;
        };
    }
}
