package vn.thanghang.remediation.parcel.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thanghang.remediation.task.Progress;

/** What the template of the form needs. */
public final class ParcelWords {

    /** What is stuck is told about its own task, since it needs who can clear it away. */
    public static final List<Progress> CHOICES = List.of(Progress.NOT_STARTED, Progress.UNDER_WAY, Progress.DONE);

    private ParcelWords() {}

    /**
     * What was typed.
     *
     * @param chosen ids of the tasks it serves
     * @param uploads names of files on their way, by id
     */
    public record Form(
            String agency, Set<String> chosen, String progress, String words, Map<String, String> uploads, UUID key) {}
}
