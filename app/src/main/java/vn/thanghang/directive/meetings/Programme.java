package vn.thanghang.directive.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A programme over several years.
 *
 * @param code number and symbol of its document, as cited
 */
public record Programme(
        UUID id,
        int version,
        String title,
        String code,
        int firstYear,
        int lastYear,
        List<Target> targets,
        String by,
        Instant at) {

    /**
     * What is wanted of an index in a year, and what came of it.
     *
     * @param target as the programme says it; empty for none
     * @param actual as published; empty while not known
     * @param source where the actual stands; never empty beside one
     */
    public record Target(String indexCode, int year, String target, String actual, String source) {}

    public Programme {
        targets = List.copyOf(targets);
    }

    public Optional<Target> target(String indexCode, int year) {
        return targets.stream()
                .filter(each -> each.indexCode().equals(indexCode) && each.year() == year)
                .findFirst();
    }
}
