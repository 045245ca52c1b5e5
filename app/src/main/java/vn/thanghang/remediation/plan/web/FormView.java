package vn.thanghang.remediation.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thanghang.platform.web.DataTable;

/**
 * One page of a plan as a form.
 *
 * @param part name of what is kept, as the script sends it
 * @param action where it is sent without the script
 * @param autosave where the script sends it
 * @param person key of whose words the browser holds back
 * @param version version that was looked at, −1 for nothing yet
 * @param task id of the task; null for the other pages
 * @param form id of this opened form
 * @param saved words of when it was saved last
 */
public record FormView(
        String title,
        String lead,
        String part,
        String action,
        String autosave,
        String person,
        int version,
        Optional<UUID> task,
        UUID form,
        String saved,
        List<Group> groups,
        Optional<Conflict> conflict) {

    /** Fields under one heading; an empty heading draws none. */
    public record Group(String heading, String note, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param options of a choice; empty for text
     */
    public record Field(
            String id, String label, String value, String hint, String error, int rows, Map<String, String> options) {}

    /** What somebody else has saved meanwhile, beside mine. */
    public record Conflict(String words, DataTable differences) {}

    public FormView {
        groups = List.copyOf(groups);
    }
}
