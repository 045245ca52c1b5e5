package vn.thanghang.remediation.evidence.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.evidence.EvidenceKind;

/** How evidence reads on a page. */
public final class EvidenceWords {

    private EvidenceWords() {}

    public static String kind(Text text, EvidenceKind kind) {
        return text.of("remediation.evidence.kind." + kind.name());
    }

    /** The kinds a file can be declared as. */
    public static Map<String, String> kinds(Text text) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(EvidenceKind.values())
                .filter(each -> each != EvidenceKind.STATEMENT)
                .forEach(each -> options.put(each.name(), kind(text, each)));
        return options;
    }

    public static String path(UUID id) {
        return "/minh-chung/tep/" + id;
    }
}
