package vn.thanghang.remediation.task;

import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks is narrowed to.
 *
 * @param agency id, empty for all
 * @param criterion code, empty for all
 * @param progress null for all
 * @param due which dates
 * @param words each of which begins a word of the title, agency, person, output or criterion; marks do not matter
 * @param page from 1
 */
public record TaskSearch(
        String agency, String criterion, @Nullable Progress progress, Due due, String words, int page) {

    /** Which dates, seen from today. */
    public enum Due {
        ANY,
        OVERDUE,
        WEEK,
        MONTH
    }

    /** Beyond this nobody counts and nobody leafs: the list is narrowed. */
    public static final int COUNTED = 1000;

    /** Rows of one page. */
    public static final int ROWS = 50;
}
