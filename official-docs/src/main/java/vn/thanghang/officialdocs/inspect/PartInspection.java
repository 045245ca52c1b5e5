package vn.thanghang.officialdocs.inspect;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.inspect.Defect.Kind;

/** Looks at the text of one XML part without parsing it. */
final class PartInspection {
    private static final Pattern RELATION = Pattern.compile("<[^<>]{0,40}Relationship\\s([^<>]*)>");
    private static final Pattern FIELD = Pattern.compile("(?:^|[\\s>\"=])(?:DDEAUTO|DDE)\\s");
    private static final Pattern LINKED = Pattern.compile("(?:^|[\\s>\"=])INCLUDETEXT\\s+\"?\\s*(?:https?:|\\\\\\\\)");

    private PartInspection() {}

    static @Nullable Defect of(String shown, String name, String xml) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            return new Defect(Kind.XML_ENTITIES, shown);
        }
        if (name.equals("[content_types].xml")) {
            String types = xml.toLowerCase(Locale.ROOT);
            if (types.contains("macroenabled") || types.contains("vbaproject")) {
                return new Defect(Kind.MACRO, shown);
            }
        }
        if (name.endsWith(".rels")) {
            return relations(shown, xml);
        }
        boolean fields = name.startsWith("word/") && (xml.contains("instrText") || xml.contains("fldSimple"));
        if (fields
                && (FIELD.matcher(instructions(xml)).find()
                        || LINKED.matcher(instructions(xml)).find())) {
            return new Defect(Kind.EXTERNAL_REFERENCE, shown);
        }
        return name.startsWith("xl/") && xml.contains("ddeLink") ? new Defect(Kind.EXTERNAL_REFERENCE, shown) : null;
    }

    /** A relation that an office program follows by itself; links a person clicks and local templates are not. */
    private static @Nullable Defect relations(String shown, String xml) {
        Matcher each = RELATION.matcher(xml);
        while (each.find()) {
            String relation = each.group(1);
            boolean outside =
                    relation.contains("TargetMode=\"External\"") || relation.contains("TargetMode='External'");
            String kind = attribute(relation, "Type").toLowerCase(Locale.ROOT);
            String target = attribute(relation, "Target").strip().toLowerCase(Locale.ROOT);
            boolean clicked = kind.endsWith("/hyperlink");
            boolean picture = kind.endsWith("/image");
            boolean remote = target.matches("(?:https?|ftp|smb|mhtml|mailto):.*")
                    || target.startsWith("\\\\")
                    || target.startsWith("//")
                    || target.matches("file:(?://[^/].*|/{4,}.*|\\\\\\\\.*)");
            boolean fetched = kind.endsWith("/oleobject") || kind.endsWith("/subdocument") || kind.endsWith("/frame");
            if (outside && !clicked && !picture && (remote || fetched || kind.endsWith("/externallinkpath"))) {
                return new Defect(Kind.EXTERNAL_REFERENCE, shown);
            }
            if (kind.endsWith("/vbaproject")) {
                return new Defect(Kind.MACRO, shown);
            }
        }
        return null;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        if (!value.find()) {
            return "";
        }
        return value.group(1) != null ? value.group(1) : value.group(2);
    }

    /** The field codes of a part, runs joined, since a code may be torn over several. */
    private static String instructions(String xml) {
        StringBuilder codes = new StringBuilder();
        Matcher each = Pattern.compile("instrText[^<>]*>([^<]*)<|fldSimple[^<>]*instr=\"([^\"]*)\"")
                .matcher(xml);
        while (each.find()) {
            codes.append(each.group(1) != null ? each.group(1) : " " + each.group(2) + " ");
        }
        return codes.append(' ').toString();
    }
}
