package vn.thanghang.directive.duties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thanghang.platform.FoldedText;

/** Recognises the addressees in the words of a document: groups by their usual names, agencies by any of theirs. */
final class AddresseeRule {

    private static final Pattern DEPARTMENTS = Pattern.compile(
            "\\bcac (so|co quan chuyen mon)\\b(?! phu trach)|\\bso, (ban|nganh)\\b|\\bso, ban, nganh\\b|\\bcac (co quan|don vi),? (co quan|don vi)? ?(truc )?thuoc (uy ban nhan dan|ubnd) tinh");
    private static final Pattern LOCALITIES = Pattern.compile(
            "(uy ban nhan dan|ubnd) (cac (huyen|quan|thi xa|thanh pho|xa|phuong|dia phuong)|cap (huyen|xa)|(huyen|xa), )|\\bcac dia phuong\\b|\\bchu tich (uy ban nhan dan|ubnd) (cap|cac)\\b");
    private static final Pattern IN_CHARGE = Pattern.compile(
            "(phu trach|chu tri|dau moi)( thuc hien)?( cac| tung)? (tieu chi|noi dung|chi so|chi tieu|linh vuc)");
    private static final Pattern OPENING = Pattern.compile(
            "^(giao|yeu cau|de nghi) |[:(]| (xay dung|bao cao|theo doi|chu tri|thuc hien|trien khai|ra soat|tham muu|phoi hop|khan truong|tiep tuc|to chuc|tang cuong|kiem tra|huong dan|cong khai|day manh|tap trung|chiu trach nhiem|can cu) ");

    /** What stands in brackets names sources, not addressees. */
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    /** A name found, and where. */
    private record Hit(int at, String agency) {}

    private final List<KnownAgency> agencies;

    AddresseeRule(List<KnownAgency> agencies) {
        this.agencies = List.copyOf(agencies);
    }

    /** In the order groups first, then agencies as they are named; each once. */
    List<Addressee> in(String words) {
        String folded = ASIDE.matcher(FoldedText.of(words)).replaceAll(" ");
        var found = new LinkedHashSet<Addressee>();
        if (IN_CHARGE.matcher(folded).find()) {
            found.add(Addressee.group(AddresseeGroup.IN_CHARGE));
        } else {
            if (DEPARTMENTS.matcher(folded).find()) {
                found.add(Addressee.group(AddresseeGroup.ALL_DEPARTMENTS));
            }
            if (LOCALITIES.matcher(folded).find()) {
                found.add(Addressee.group(AddresseeGroup.ALL_LOCALITIES));
            }
        }
        named(folded).forEach(id -> found.add(Addressee.agency(id)));
        return List.copyOf(found);
    }

    /** The words before what is to be done: who must do it, where no reader has told. */
    static String opening(String text) {
        String folded = FoldedText.of(text);
        var marks = OPENING.matcher(folded);
        int from = 0;
        while (marks.find()) {
            if (marks.start() > 0
                    || marks.group().startsWith(":")
                    || marks.group().startsWith("(")) {
                return folded.substring(from, marks.start());
            }
            from = marks.end();
        }
        return folded.substring(from);
    }

    /** The longest names first, each place read once: "Sở Nông nghiệp" is not found within "Sở Nông nghiệp và Môi trường". */
    private Set<String> named(String folded) {
        record Name(String words, String agency) {}
        List<Name> names = agencies.stream()
                .flatMap(agency -> agency.names().stream().map(name -> new Name(name, agency.id())))
                .filter(name -> name.words().length() > 2)
                .sorted(Comparator.comparingInt((Name name) -> name.words().length())
                        .reversed()
                        .thenComparing(Name::words))
                .toList();
        var left = new StringBuilder(folded);
        var hits = new ArrayList<Hit>();
        for (Name name : names) {
            for (int at = left.indexOf(name.words()); at >= 0; at = left.indexOf(name.words(), at + 1)) {
                int end = at + name.words().length();
                if (isEdge(left, at - 1) && isEdge(left, end)) {
                    hits.add(new Hit(at, name.agency()));
                    left.replace(at, end, "|".repeat(end - at));
                }
            }
        }
        var ids = new LinkedHashSet<String>();
        hits.stream().sorted(Comparator.comparingInt(Hit::at)).forEach(hit -> ids.add(hit.agency()));
        return ids;
    }

    private static boolean isEdge(CharSequence text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char next = text.charAt(at);
        // The SNV of a symbol, BC-SNV, is no addressee.
        return !Character.isLetterOrDigit(next) && next != '-' && next != '/';
    }
}
