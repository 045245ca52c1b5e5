package vn.thanghang.directive.meetings;

import java.util.Optional;

/** What was published of an index, beside what a programme wants; contributed as a bean. */
public interface PublishedActuals {

    /**
     * A published result.
     *
     * @param unit the province it is of, by name
     * @param score out of the greatest possible of the index
     */
    record Published(String unit, double score) {}

    /** Empty for an index or a year without published results, and while the province is not known. */
    Optional<Published> of(String indexCode, int year);
}
