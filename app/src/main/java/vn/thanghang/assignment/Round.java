package vn.thanghang.assignment;

/**
 * One round of work on the results of an index.
 *
 * @param indexCode code of the index, {@code PAPI}
 * @param resultYear edition whose result is worked on
 * @param workYear year in which it is worked on
 */
public record Round(String indexCode, int resultYear, int workYear) {}
