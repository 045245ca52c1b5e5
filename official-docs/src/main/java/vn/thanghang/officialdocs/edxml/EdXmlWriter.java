package vn.thanghang.officialdocs.edxml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.DocumentException.Code;
import vn.thanghang.officialdocs.edxml.Envelope.Attachment;
import vn.thanghang.officialdocs.edxml.Envelope.Business;
import vn.thanghang.officialdocs.edxml.Envelope.Document;
import vn.thanghang.officialdocs.edxml.Envelope.DocumentMessage;
import vn.thanghang.officialdocs.edxml.Envelope.Kind;
import vn.thanghang.officialdocs.edxml.Envelope.Organisation;
import vn.thanghang.officialdocs.edxml.Envelope.Other;
import vn.thanghang.officialdocs.edxml.Envelope.Reference;
import vn.thanghang.officialdocs.edxml.Envelope.Replacement;
import vn.thanghang.officialdocs.edxml.Envelope.Staff;
import vn.thanghang.officialdocs.edxml.Envelope.StatusMessage;

/** Writes envelopes exactly as the standard orders them. The same envelope gives the same bytes. Thread-safe. */
public final class EdXmlWriter {
    /** The namespace of QCVN 102:2016/BTTTT. */
    public static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);

    /**
     * The envelope as UTF-8.
     *
     * @throws DocumentException {@code BAD_ENVELOPE} when a part the standard requires is missing: an identifier, a
     *     receiver, number, notation, subject, the reason of a recall, update or replacement, or what is replaced
     */
    public byte[] write(Envelope envelope) {
        XmlText out = new XmlText();
        out.root("edXML", NAMESPACE);
        switch (envelope) {
            case DocumentMessage message -> document(out, message);
            case StatusMessage message -> status(out, message);
        }
        out.close("edXML");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The identifier of a document: {@code OrganId,yyyy/MM/dd,number/notation}. */
    public static String documentId(String organId, LocalDate promulgated, String number, String notation) {
        return organId + "," + DAY.format(promulgated) + "," + number + "/" + notation;
    }

    private static void require(boolean present, String name) {
        if (!present) {
            throw new DocumentException(Code.BAD_ENVELOPE, name, "");
        }
    }

    private static void document(XmlText out, DocumentMessage message) {
        Document document = message.document();
        require(!message.to().isEmpty(), "To");
        require(!document.number().isBlank(), "CodeNumber");
        require(!document.notation().isBlank(), "CodeNotation");
        require(!document.subject().isBlank(), "Subject");
        out.open("edXMLEnvelope").open("edXMLHeader").open("MessageHeader");
        organisation(out, "From", message.from());
        message.to().forEach(each -> organisation(out, "To", each));
        header(out, message.from(), document);
        out.close("MessageHeader");
        out.open("TraceHeaderList");
        message.traces()
                .forEach(each -> out.open("TraceHeader")
                        .leaf("OrganId", each.organId())
                        .leaf("Timestamp", TIME.format(each.time()))
                        .close("TraceHeader"));
        business(out, message.business());
        out.close("TraceHeaderList").close("edXMLHeader");
        manifest(out, message.attachments());
        out.close("edXMLEnvelope");
        attachments(out, message.attachments());
    }

    private static void header(XmlText out, Organisation from, Document document) {
        out.leaf(
                "DocumentId",
                documentId(from.organId(), document.promulgated(), document.number(), document.notation()));
        out.open("Code")
                .leaf("CodeNumber", document.number())
                .leaf("CodeNotation", document.notation())
                .close("Code");
        out.open("PromulgationInfo").leaf("Place", document.place());
        out.leaf("PromulgationDate", DAY.format(document.promulgated())).close("PromulgationInfo");
        out.open("DocumentType").leaf("Type", document.type()).leaf("TypeDetail", document.typeDetail());
        out.leaf("TypeName", document.typeName()).close("DocumentType");
        out.leaf("Subject", document.subject()).leaf("Content", document.content());
        out.open("SignerInfo").leaf("Competence", document.signer().competence());
        out.leaf("Position", document.signer().position())
                .leaf("FullName", document.signer().fullName());
        out.close("SignerInfo");
        out.leaf("DueDate", day(document.dueDate()));
        list(out, "ToPlaces", "Place", document.toPlaces());
        other(out, document.other());
        document.responseFor().forEach(each -> reference(out, each));
        out.leaf("SteeringType", document.steeringType());
        if (!document.taskCodes().isEmpty()) {
            out.open("ResponseForTask");
            list(out, "TaskCodes", "TaskCode", document.taskCodes());
            out.close("ResponseForTask");
        }
    }

    private static void other(XmlText out, Other other) {
        out.open("OtherInfo").leaf("Priority", other.priority());
        out.leaf("SphereOfPromulgation", other.sphereOfPromulgation()).leaf("TyperNotation", other.typerNotation());
        out.leaf("PromulgationAmount", text(other.promulgationAmount())).leaf("PageAmount", text(other.pageAmount()));
        out.leaf("Direction", text(other.direction()));
        list(out, "Appendixes", "Appendix", other.appendixes());
        out.close("OtherInfo");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    private static void list(XmlText out, String name, String each, List<String> values) {
        if (!values.isEmpty()) {
            out.open(name);
            values.forEach(value -> out.leaf(each, value));
            out.close(name);
        }
    }

    private static void organisation(XmlText out, String name, Organisation organ) {
        require(!organ.organId().isBlank(), name + "/OrganId");
        out.open(name).leaf("OrganId", organ.organId()).leaf("OrganizationInCharge", organ.inCharge());
        out.leaf("OrganName", organ.name()).leaf("OrganAdd", organ.address()).leaf("Email", organ.email());
        out.leaf("Telephone", organ.telephone())
                .leaf("Fax", organ.fax())
                .leaf("Website", organ.website())
                .close(name);
    }

    private static void reference(XmlText out, Reference reference) {
        require(!reference.organId().isBlank() && !reference.code().isBlank(), "ResponseFor");
        out.open("ResponseFor").leaf("OrganId", reference.organId()).leaf("Code", reference.code());
        out.leaf("DocumentId", reference.documentId()).leaf("PromulgationDate", day(reference.promulgated()));
        out.close("ResponseFor");
    }

    private static void business(XmlText out, Business business) {
        boolean fresh = business.kind() == Kind.NEW;
        require(fresh || (business.reason() != null && !business.reason().isBlank()), "BussinessDocReason");
        require(
                fresh
                        || business.documentId() != null
                        || !business.replacements().isEmpty(),
                "Bussiness/DocumentId");
        require(business.kind() != Kind.REPLACEMENT || !business.replacements().isEmpty(), "ReplacementInfoList");
        out.open("Bussiness").leaf("DocumentId", business.documentId());
        out.leaf("BussinessDocType", business.kind().code()).leaf("BussinessDocReason", business.reason());
        out.leaf("Paper", business.paper() ? 1 : 0);
        staff(out, business.staff());
        if (!business.receivers().isEmpty()) {
            out.open("BussinessDocumentInfo").leaf("DocumentReceiver", 1).open("ReceiverList");
            business.receivers()
                    .forEach(each -> out.open("Receiver").leaf("OrganId", each).close("Receiver"));
            out.close("ReceiverList").close("BussinessDocumentInfo");
        }
        if (!business.replacements().isEmpty()) {
            out.open("ReplacementInfoList");
            business.replacements().forEach(each -> replacement(out, each));
            out.close("ReplacementInfoList");
        }
        out.close("Bussiness");
    }

    private static void replacement(XmlText out, Replacement replacement) {
        out.open("ReplacementInfo").leaf("DocumentId", replacement.documentId());
        list(out, "OrganIdList", "OrganId", replacement.organIds());
        out.close("ReplacementInfo");
    }

    private static void staff(XmlText out, @Nullable Staff staff) {
        if (staff != null) {
            out.open("StaffInfo").leaf("Department", staff.department()).leaf("DepartmentId", staff.departmentId());
            out.leaf("Staff", staff.name()).leaf("StaffId", staff.id()).leaf("Email", staff.email());
            out.leaf("Mobile", staff.mobile()).close("StaffInfo");
        }
    }

    private static void manifest(XmlText out, List<Attachment> attachments) {
        out.open("edXMLBody").open("edXMLManifest", "version", "1.0");
        for (Attachment each : attachments) {
            require(!each.contentId().isBlank() && !each.name().isBlank(), "Attachment");
            out.open("Reference").leaf("ContentId", "cid:" + each.contentId()).leaf("ContentType", each.contentType());
            out.leaf("Description", each.description())
                    .leaf("AttachmentName", each.name())
                    .close("Reference");
        }
        out.close("edXMLManifest").close("edXMLBody");
    }

    private static void attachments(XmlText out, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        out.open("AttachmentEncoded");
        for (Attachment each : attachments) {
            out.open("Attachment").leaf("ContentId", "cid:" + each.contentId()).leaf("AttachmentName", each.name());
            out.leaf("Description", each.description()).leaf("ContentType", "application/zip");
            out.leaf("ContentTransferEncoded", Attachments.encode(each)).close("Attachment");
        }
        out.close("AttachmentEncoded");
    }

    private static void status(XmlText out, StatusMessage message) {
        require(!message.about().isEmpty(), "ResponseFor");
        out.open("edXMLEnvelope").open("edXMLHeader").open("MessageHeader");
        message.about().forEach(each -> reference(out, each));
        organisation(out, "From", message.from());
        LocalDateTime time = message.time();
        out.leaf("StatusCode", message.status().code()).leaf("Description", message.description());
        out.leaf("Timestamp", TIME.format(time));
        staff(out, message.staff());
        out.close("MessageHeader").close("edXMLHeader").close("edXMLEnvelope");
    }
}
