package vn.thanghang.organisation.file;

/** What may stand in a column; the heading is a message of this name. */
public enum Column {
    AGENCY,
    KIND,
    NAME,
    ABBREVIATION,
    PARENT,
    AREA,
    OUTSIDE,
    SCHEME,
    CODE,
    ALIAS,
    TITLE,
    PERSON,
    CAPACITY,
    HEAD,
    RELATION,
    SUCCESSOR,
    DAY,
    FROM,
    LAST,
    NOTE
}
