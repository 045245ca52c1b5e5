package vn.thanghang.catalogue;

/** Where a release stands on its road. */
public enum ReleaseState {
    /** Imported by one person, seen by those who check. */
    DRAFT,
    /** Confirmed by a second person. */
    CHECKED,
    /** In force, immutable. */
    PUBLISHED,
    /** Taken back before publication. */
    WITHDRAWN
}
