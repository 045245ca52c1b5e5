package vn.thanghang.officialdocs.read;

import java.text.Normalizer;
import java.util.Locale;

/** Letters as rules see them: composed, of one alphabet, without what nobody sees. */
final class Letters {
    /** Cyrillic and Greek letters, each followed by the Latin letter it looks like. */
    private static final String LOOKALIKES =
            "\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0425X\u0430a\u0435e\u043eo\u0440p\u0441c\u0445x"
                    + "\u0443y\u0406I\u0456i\u0391A\u0392B\u0395E\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X\u03bfo";

    private static final char[] LATIN = latin();
    private static final char[] BASE = bases();

    private Letters() {}

    private static char[] latin() {
        char[] map = new char[0x0500];
        for (char c = 0; c < map.length; c++) {
            map[c] = c;
        }
        for (int i = 0; i < LOOKALIKES.length(); i += 2) {
            map[LOOKALIKES.charAt(i)] = LOOKALIKES.charAt(i + 1);
        }
        map['\u00d0'] = '\u0110';
        map['\u0189'] = '\u0110';
        map['\u00f0'] = '\u0111';
        return map;
    }

    private static char[] bases() {
        char[] map = new char[0x2000];
        for (char c = 0; c < map.length; c++) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char base = c == '\u0110' || c == '\u0111' ? 'd' : apart.charAt(0);
            map[c] = Character.toLowerCase(base);
        }
        return map;
    }

    /** NFC, one alphabet, every kind of space a space, no soft hyphens, marks of direction or zero width. */
    static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\t' || c == '\n') {
                out.append(c);
            } else if (Character.isSpaceChar(c) || c == '\u2028') {
                out.append(' ');
            } else if (!isInvisible(c)) {
                out.append(c < LATIN.length ? LATIN[c] : asciiHyphen(c));
            }
        }
        return out.toString();
    }

    private static char asciiHyphen(char c) {
        return c >= '\u2010' && c <= '\u2012' || c == '\u2212' ? '-' : c;
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    /** The base letters in lower case, one for each character, so that places stay the same. */
    static String fold(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            out[i] = c < BASE.length ? BASE[c] : c == '\u2013' || c == '\u2014' ? '-' : c;
        }
        return new String(out);
    }

    /** Whether at least nine in ten letters are capitals, and there are two. */
    static boolean isUpper(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters >= 2 && capitals * 10 >= letters * 9;
    }

    /** Spaces in a row as one, none at the ends. */
    static String squeeze(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Without the marks that end an item of a list. */
    static String withoutEnd(String text) {
        return squeeze(text).replaceAll("[\\s;.,]+$", "").replaceAll("(\\./)$", "");
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
