package vn.thanghang.platform.files;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.BorderText;

/** Names of files as they are shown and given out; never a place where anything is kept. */
public final class FileName {

    /** The longest name, letters. */
    public static final int LONGEST = 150;

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?:[ .].*)?");
    private static final int LONGEST_ENDING = 12;

    private FileName() {}

    /**
     * The last part of the name a browser sends: letters composed, marks of direction and other invisible signs taken
     * out, no sign a system reads as more than a name, no name of a device of Windows; {@code fallback} when nothing is
     * left.
     */
    public static String clean(@Nullable String sent, String fallback) {
        String name = sent == null ? "" : sent;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String line = BorderText.line(last).value().replaceAll("[\"<>:|?*\\p{Cn}\\p{Co}\\p{Cs}]", "_");
        String clean = line.replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            return fallback;
        }
        return cut(DEVICE.matcher(clean).matches() ? "_" + clean : clean);
    }

    /** The same name, ending as the content asks for. */
    static String ofType(String name, FileType type) {
        if (type.endings().contains(ending(name))) {
            return name;
        }
        boolean otherPicture =
                type.isPicture() && ending(name).matches("png|jpe?g|jfif|webp|gif|bmp|tiff?|hei[cf]|avif");
        String base = otherPicture ? name.substring(0, name.lastIndexOf('.')) : name;
        return cut(base + "." + type.endings().getFirst());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Cut before the ending, since the ending counts, and never between the halves of one letter. */
    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int room = LONGEST - ending.length();
        int end = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        return name.substring(0, end).stripTrailing() + ending;
    }
}
