package vn.thanghang.platform.files;

import vn.thanghang.officialdocs.inspect.Scope;

/** What an upload is for: which kinds of files are taken. */
public enum FileProfile {
    /** To be read: DOCX, PDF, HTML, Markdown, text, exchange envelope. */
    PAPER(Scope.PAPER),
    /** To be kept and handed to others as it is: PDF, DOCX, XLSX, JPG, PNG. */
    ATTACHMENT(Scope.ATTACHMENT);

    /** The largest file of any profile. */
    public static final int BYTES_MAX = 20 * 1024 * 1024;

    private final Scope scope;

    FileProfile(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }
}
