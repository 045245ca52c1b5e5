package vn.thanghang.assignment.annex;

/** Why a file is not read as a table of assignments. */
public enum AnnexRefusal {
    EMPTY,
    TOO_LARGE,
    /** Neither a workbook (.xlsx) nor a paper (.docx). */
    OTHER_KIND,
    /** Of Office 97–2003, or protected by a password. */
    OLD_OR_ENCRYPTED,
    MACROS,
    /** It holds what a table does not need: programs, outside references, packages in packages. */
    UNSAFE,
    DAMAGED,
    /** It bears the mark of a state secret; nothing of it was kept. */
    SECRET,
    TOO_SLOW,
    READER_ENDED,
    BUSY,
    /** No table with a row of headings that names the criterion or the work and the agency in charge. */
    NO_TABLE,
    /** Such a table, and not one row below its headings. */
    NO_ROW
}
