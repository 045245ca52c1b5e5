package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads authority lines, office and name of one or more signatures that follow one another. */
final class SignatureLines {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]*\\.?(?:[ -]+\\p{Lu}[\\p{L}'’]*\\.?){1,5}");
    private static final Pattern RANK =
            Pattern.compile("^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy)|(?:PGS|GS|TS|ThS|BS|KS|CN)\\.?\\s?)[ .]*");
    private static final Pattern SIGNED = Pattern.compile("(?i)\\(?\\s*(?:đã ký|da ky|ký tên|signed)[^)]*\\)?\\s*:?");
    private static final Pattern STAMP =
            Pattern.compile("^(?:ky boi|nguoi ky|ngay ky|thoi gian ky|co quan|email|chu ky).*");
    private static final Pattern SECOND =
            Pattern.compile("\\s(?=(?:k\\.?t\\.|t\\.?l\\.|tuq\\.|pho |" + Offices.OFFICE + "\\b))");

    private final List<Signed> signatures = new ArrayList<>();
    private final List<String> chain = new ArrayList<>();
    private String position = "";
    private Found.@Nullable Place place;

    /** A signature with its place. */
    record Signed(Found<ReadDocument.Signer> found) {}

    private SignatureLines() {}

    static boolean isName(String text) {
        String bare = RANK.matcher(SIGNED.matcher(text).replaceAll("").strip()).replaceFirst("");
        return NAME.matcher(bare).matches() && !Letters.isUpper(bare);
    }

    static List<Signed> read(List<Line> lines) {
        SignatureLines reader = new SignatureLines();
        for (Line line : lines) {
            reader.take(line);
        }
        reader.close(null);
        return reader.signatures;
    }

    private void take(Line line) {
        String text = SIGNED.matcher(line.text()).replaceAll("").strip();
        String folded = Letters.fold(text);
        if (text.isEmpty() || STAMP.matcher(folded).matches()) {
            return;
        }
        boolean open = !chain.isEmpty() || !position.isEmpty();
        if (Letters.isUpper(text) && (Offices.isChain(folded) || Offices.isOffice(folded))) {
            parts(text).forEach(this::office);
            place = place == null ? line.place() : place.to(line.place());
        } else if (open && isName(text)) {
            place = place == null ? line.place() : place.to(line.place());
            close(RANK.matcher(text).replaceFirst(""));
        } else if (open && Letters.isUpper(text) && text.length() < 60) {
            continueOrName(text, line);
        }
    }

    /** A line in capitals below an office: more of it, or a name set in capitals. */
    private void continueOrName(String text, Line line) {
        boolean body = Offices.isBody(Letters.fold(text))
                || Letters.fold(text).matches("(?:tinh|huyen|thanh pho|xa|phuong|va) .*");
        int words = text.split(" ").length;
        if (!body && !position.isEmpty() && words >= 2 && words <= 5) {
            close(text);
        } else if (!position.isEmpty()) {
            position = position + " " + text;
        } else {
            chain.set(chain.size() - 1, chain.getLast() + " " + text);
        }
        place = place == null ? line.place() : place.to(line.place());
    }

    private void office(String text) {
        if (Offices.isChain(Letters.fold(text))) {
            if (!position.isEmpty()) {
                close(null);
            }
            chain.add(text);
        } else if (!position.isEmpty() && !chain.isEmpty()) {
            // "PHÓ TRƯỞNG BAN / THỨ TRƯỞNG BỘ NỘI VỤ": one person with two offices.
            position = position + " " + text;
        } else {
            if (!position.isEmpty()) {
                close(null);
            }
            position = text;
        }
    }

    /** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line as two. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String folded = Letters.fold(text);
        int from = 0;
        Matcher second = SECOND.matcher(folded);
        int at = 0;
        while (second.find(at)) {
            String before = folded.substring(from, second.start());
            boolean complete = Offices.isOffice(before)
                    || before.replaceFirst("^\\S+\\s+", "").matches(Offices.OFFICE + ".*")
                    || (Offices.isChain(before) && before.split(" ").length > 2);
            boolean standing = folded.startsWith("thuong truc", second.end());
            if (complete && !standing && !before.matches(".*\\b(?:q\\.?|quyen|pho|tong)$")) {
                parts.add(text.substring(from, second.start()).strip());
                from = second.end();
            }
            at = second.end();
            if (at >= folded.length()) {
                break;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private void close(@Nullable String name) {
        if (chain.isEmpty() && position.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(chain);
        String office = position;
        if (office.isEmpty()) {
            office = lines.removeLast();
        }
        double confidence = name == null ? 0.7 : lines.isEmpty() ? 0.9 : 0.95;
        Found.Place where = place == null ? new Found.Place(0, 0) : place;
        signatures.add(new Signed(new Found<>(new ReadDocument.Signer(lines, office, name), confidence, where)));
        chain.clear();
        position = "";
        place = null;
    }
}
