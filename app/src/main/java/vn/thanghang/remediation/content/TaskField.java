package vn.thanghang.remediation.content;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a task: the six things to be clear about, and what they are measured by. */
public enum TaskField {
    CRITERION("tieu-chi", 40, 0),
    /** The piece of work of the assignment it serves. */
    PIECE("phan-viec", 40, 0),
    /** Rõ việc. */
    TITLE("viec", 1000, 3),
    /** Rõ người. */
    PERSON("nguoi", 300, 0),
    /** Rõ trách nhiệm. */
    RESPONSIBILITY("trach-nhiem", 1000, 2),
    /** Rõ thẩm quyền. */
    AUTHORITY("tham-quyen", 500, 0),
    /** Rõ sản phẩm. */
    OUTPUT("san-pham", 1000, 2),
    EVIDENCE("minh-chung", 20, 0),
    /** Rõ thời gian. */
    DUE("thoi-han", 40, 0),
    /** The agency's own date, before the official one. */
    INTERNAL_DUE("han-noi-bo", 40, 0);

    private final String id;
    private final int longest;
    private final int rows;

    TaskField(String id, int longest, int rows) {
        this.id = id;
        this.longest = longest;
        this.rows = rows;
    }

    /** The id of its input, and the name it is sent under. */
    public String id() {
        return id;
    }

    public int longest() {
        return longest;
    }

    /** Rows of the text box; 0 for a line or a choice. */
    public int rows() {
        return rows;
    }

    public static Optional<TaskField> ofId(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }
}
