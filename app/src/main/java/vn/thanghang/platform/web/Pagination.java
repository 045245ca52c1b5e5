package vn.thanghang.platform.web;

/**
 * Where the reader is in a long list.
 *
 * @param current this page, from 1
 * @param pages how many there are, at least 1
 * @param total how many rows there are in all
 * @param link address up to and including {@code trang=}
 */
public record Pagination(int current, int pages, long total, String link) {

    public Pagination {
        if (current < 1 || current > pages) {
            throw new IllegalArgumentException("page " + current + " of " + pages);
        }
    }

    public static Pagination of(int current, int rowsPerPage, long total, String link) {
        int pages = (int) Math.max(1, (total + rowsPerPage - 1) / rowsPerPage);
        return new Pagination(Math.clamp(current, 1, pages), pages, total, link);
    }

    public String to(int page) {
        return link + page;
    }
}
