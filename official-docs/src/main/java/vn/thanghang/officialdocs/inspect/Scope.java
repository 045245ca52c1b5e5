package vn.thanghang.officialdocs.inspect;

/** What a file is for; it decides which kinds are taken and how much they may hold. */
public enum Scope {
    /** To be read as a paper: DOCX, PDF, HTML, Markdown, text. At most 500 pages. */
    PAPER,
    /**
     * To be kept beside a report and handed to others: PDF, DOCX, XLSX, JPEG, PNG. At most 2,000 pages and 40 million
     * points; a PDF carries no other file.
     */
    ATTACHMENT
}
