package vn.thanghang.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * A file as its sender announces it.
 *
 * @param name safe to show
 * @param bytes its size
 * @param sha256 of its content
 */
public record Announced(FileProfile profile, String name, int bytes, Sha256 sha256) {

    private static final String NAMELESS = "van-ban";

    /** @param sent the name as the browser sends it; may be null */
    public static Announced of(FileProfile profile, @Nullable String sent, int bytes, Sha256 sha256) {
        return new Announced(profile, FileName.clean(sent, NAMELESS), bytes, sha256);
    }

    /** A file that is all there. */
    public static Announced of(FileProfile profile, @Nullable String sent, byte[] content) {
        return of(profile, sent, content.length, Sha256.of(content));
    }
}
