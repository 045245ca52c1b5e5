package vn.thanghang.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.compare.SignedCopy;
import vn.thanghang.officialdocs.edxml.Envelope;

/**
 * The envelope a document came in: what the sender says about it and which files travel with it. The files themselves
 * stay in the envelope.
 *
 * @param from name or, without one, identifier of the sender
 * @param kind what is done with the document: new, recalled, updated, replaced
 * @param main form of the file that was read as the document; null when none could be read
 */
public record Exchange(String from, Envelope.Kind kind, List<Enclosed> files, SignedCopy.@Nullable Form main) {

    /**
     * A file of the envelope.
     *
     * @param read whether the document was read in it
     */
    public record Enclosed(String name, String contentType, int bytes, boolean read) {}

    public Exchange {
        files = List.copyOf(files);
    }
}
