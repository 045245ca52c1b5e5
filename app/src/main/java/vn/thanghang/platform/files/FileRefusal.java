package vn.thanghang.platform.files;

/** Why a file is not taken. */
public enum FileRefusal {
    EMPTY,
    TOO_LARGE,
    MISLABELLED,
    UNSUPPORTED,
    OLD_FORMAT,
    ENCRYPTED,
    MACRO,
    ACTIVE_CONTENT,
    EXTERNAL_REFERENCE,
    BOMB,
    NESTED_ARCHIVE,
    UNSAFE_NAMES,
    XML_ENTITIES,
    PICTURE_TOO_LARGE,
    PICTURE_KIND,
    VIRUS_PATTERN,
    DAMAGED,
    /** Checking took longer than it may. */
    TOO_SLOW,
    /** Checking used more memory than it may, or ended without an answer. */
    READER_ENDED,
    /** The scanner knows what is inside. */
    VIRUS,
    /** What arrived is not what was announced. */
    CHANGED_ON_THE_WAY;

    /** The key of the words; the one argument is the part or figure that showed it and may be empty. */
    public String key() {
        return "platform.files.refused." + name();
    }
}
