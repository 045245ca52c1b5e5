package vn.thanghang.officialdocs.edxml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What travels between agencies: a document with its files, or a message about the state of one. Times are local. */
public sealed interface Envelope permits Envelope.DocumentMessage, Envelope.StatusMessage {

    /**
     * A document on its way.
     *
     * @param to one or more
     * @param traces the agencies it has passed
     */
    record DocumentMessage(
            Organisation from,
            List<Organisation> to,
            Document document,
            List<Trace> traces,
            Business business,
            List<Attachment> attachments)
            implements Envelope {
        public DocumentMessage {
            to = List.copyOf(to);
            traces = List.copyOf(traces);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * What has become of a document at its receiver.
     *
     * @param about the documents meant; one or more
     */
    record StatusMessage(
            List<Reference> about,
            Organisation from,
            Status status,
            @Nullable String description,
            LocalDateTime time,
            @Nullable Staff staff)
            implements Envelope {
        public StatusMessage {
            about = List.copyOf(about);
        }
    }

    /** An agency. Only the identifier is required. */
    record Organisation(
            String organId,
            @Nullable String inCharge,
            @Nullable String name,
            @Nullable String address,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String website) {
        /** An agency known by identifier and name. */
        public static Organisation of(String organId, String name) {
            return new Organisation(organId, null, name, null, null, null, null, null);
        }
    }

    /**
     * The message header's part about the document.
     *
     * @param number the running number without notation
     * @param notation for example {@code UBND-NC}
     * @param type code of the kind in the sender's list; vendors differ
     * @param dueDate {@code null} when none is set
     * @param responseFor the documents it answers
     * @param steeringType 0 when not a steering document; the code list is the axis' own
     * @param taskCodes tasks this document reports on
     */
    record Document(
            String number,
            String notation,
            @Nullable String place,
            LocalDate promulgated,
            int type,
            int typeDetail,
            String typeName,
            String subject,
            @Nullable String content,
            Signer signer,
            @Nullable LocalDate dueDate,
            List<String> toPlaces,
            Other other,
            List<Reference> responseFor,
            int steeringType,
            List<String> taskCodes) {
        public Document {
            toPlaces = List.copyOf(toPlaces);
            responseFor = List.copyOf(responseFor);
            taskCodes = List.copyOf(taskCodes);
        }
    }

    /**
     * Who signed.
     *
     * @param competence for example {@code KT. CHỦ TỊCH}; {@code null} for none
     */
    record Signer(
            @Nullable String competence,
            @Nullable String position,
            @Nullable String fullName) {}

    /** Counts and marks; {@code null} stands for what was not said. */
    record Other(
            int priority,
            @Nullable String sphereOfPromulgation,
            @Nullable String typerNotation,
            @Nullable Integer promulgationAmount,
            @Nullable Integer pageAmount,
            @Nullable Boolean direction,
            List<String> appendixes) {
        /** Nothing said. */
        public static final Other NONE = new Other(0, null, null, null, null, null, List.of());

        public Other {
            appendixes = List.copyOf(appendixes);
        }
    }

    /**
     * Points to a document.
     *
     * @param code number and notation joined by "/"
     * @param documentId {@code OrganId,yyyy/MM/dd,number/notation}
     */
    record Reference(
            String organId,
            String code,
            @Nullable String documentId,
            @Nullable LocalDate promulgated) {}

    /** A station on the way. */
    record Trace(String organId, LocalDateTime time) {}

    /** What is done with the document; the standard spells the element "Bussiness". */
    enum Kind {
        NEW(0),
        RECALL(1),
        UPDATE(2),
        REPLACEMENT(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** The number in the envelope. */
        public int code() {
            return code;
        }

        /** The kind of a number. */
        public static Optional<Kind> ofCode(int code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    /**
     * The business part.
     *
     * @param documentId the document recalled, updated or replaced; {@code null} for a new one
     * @param reason required unless the kind is new
     * @param paper whether a paper copy follows
     * @param receivers receivers of an update by identifier
     * @param replacements the documents replaced
     */
    record Business(
            Kind kind,
            @Nullable String documentId,
            @Nullable String reason,
            boolean paper,
            @Nullable Staff staff,
            List<String> receivers,
            List<Replacement> replacements) {
        /** A new document. */
        public static final Business NEW = new Business(Kind.NEW, null, null, false, null, List.of(), List.of());

        public Business {
            receivers = List.copyOf(receivers);
            replacements = List.copyOf(replacements);
        }
    }

    /** A document replaced and the agencies that hold it. */
    record Replacement(String documentId, List<String> organIds) {
        public Replacement {
            organIds = List.copyOf(organIds);
        }
    }

    /** Who handles it. */
    record Staff(
            @Nullable String department,
            @Nullable String departmentId,
            @Nullable String name,
            @Nullable String id,
            @Nullable String email,
            @Nullable String mobile) {}

    /**
     * A file.
     *
     * @param contentId without {@code cid:}
     * @param content the file itself, unpacked. The array is not copied and must not change
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Attachment(
            String contentId, String name, @Nullable String description, String contentType, byte[] content) {}

    /** The states a receiver reports and the talk about taking back. */
    enum Status {
        ARRIVED("01"),
        REFUSED("02"),
        RECEIVED("03"),
        ASSIGNED("04"),
        IN_PROGRESS("05"),
        DONE("06"),
        TAKE_BACK_ASKED("13"),
        CHANGE_AGREED("15"),
        CHANGE_REFUSED("16");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The two digits in the envelope. */
        public String code() {
            return code;
        }

        /** The status of its digits; a lost leading zero is forgiven. */
        public static Optional<Status> ofCode(String code) {
            String padded = code.length() == 1 ? "0" + code : code;
            return Arrays.stream(values())
                    .filter(status -> status.code.equals(padded))
                    .findFirst();
        }
    }
}
