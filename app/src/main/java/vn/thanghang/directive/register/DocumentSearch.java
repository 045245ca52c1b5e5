package vn.thanghang.directive.register;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for; empty or null parts do not narrow.
 *
 * @param words with or without marks
 * @param year of the document's date
 * @param drafts whether the asker may see documents that are not registered yet
 * @param page from 1
 */
public record DocumentSearch(
        String words,
        @Nullable Direction direction,
        String type,
        String year,
        @Nullable DocumentState state,
        boolean drafts,
        int page) {

    public static final int ROWS = 50;
}
