package vn.thanghang.officialdocs.read;

/** What became of a file: read, or refused because it is marked as a state secret. */
public sealed interface Reading permits Reading.Read, Reading.Secret {
    /** The fields proposed. */
    record Read(ReadDocument document) implements Reading {}

    /** Refused; nothing of the text is kept. */
    record Secret(Mark mark) implements Reading {}

    /** The degrees of secrecy. */
    enum Mark {
        MAT,
        TOI_MAT,
        TUYET_MAT
    }
}
