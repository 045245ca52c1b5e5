package vn.thanghang.officialdocs;

import java.nio.charset.StandardCharsets;
import vn.thanghang.officialdocs.edxml.EdXmlReader;
import vn.thanghang.officialdocs.edxml.EdXmlWriter;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.read.DocumentReader;

/** What must hold for any bytes: an answer or a {@link DocumentException}, nothing else and no hang. */
final class FuzzTargets {
    private FuzzTargets() {}

    /** Inspection and reading of a file of any kind. */
    static void reader(byte[] file) {
        if (FileInspector.inspect(file, "").isPresent()) {
            return;
        }
        try {
            new DocumentReader().read(file);
        } catch (DocumentException refused) {
            assert refused.code() != null;
        }
    }

    /** The rules of reading, on any text. */
    static void text(byte[] file) {
        try {
            new DocumentReader().readText(new String(file, StandardCharsets.UTF_8));
        } catch (DocumentException refused) {
            assert refused.code() != null;
        }
    }

    /** An envelope that can be read can be written or is refused by the strict writer. */
    static void edxml(byte[] file) {
        try {
            new EdXmlWriter().write(new EdXmlReader().read(file));
        } catch (DocumentException refused) {
            assert refused.code() != null;
        }
    }
}
