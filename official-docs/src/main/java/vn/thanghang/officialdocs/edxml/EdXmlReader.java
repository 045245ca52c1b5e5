package vn.thanghang.officialdocs.edxml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.DocumentException.Code;
import vn.thanghang.officialdocs.edxml.Envelope.Business;
import vn.thanghang.officialdocs.edxml.Envelope.Document;
import vn.thanghang.officialdocs.edxml.Envelope.Kind;
import vn.thanghang.officialdocs.edxml.Envelope.Organisation;
import vn.thanghang.officialdocs.edxml.Envelope.Other;
import vn.thanghang.officialdocs.edxml.Envelope.Reference;
import vn.thanghang.officialdocs.edxml.Envelope.Replacement;
import vn.thanghang.officialdocs.edxml.Envelope.Signer;
import vn.thanghang.officialdocs.edxml.Envelope.Staff;
import vn.thanghang.officialdocs.edxml.Envelope.Status;
import vn.thanghang.officialdocs.edxml.Envelope.Trace;

/**
 * Reads envelopes of any vendor: prefixes, letter case, order, {@code cid:} and the form of dates may differ. Only what
 * no receiver can do without is required. Thread-safe.
 */
public final class EdXmlReader {
    private static final int MAX_BYTES = 100 << 20;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?.*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?.*)?");

    /**
     * Reads one envelope.
     *
     * @throws DocumentException {@code UNREADABLE} when it is no XML or holds a document type, {@code TOO_LARGE},
     *     {@code BAD_ENVELOPE} when a required part is missing or cannot be understood
     */
    public Envelope read(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw new DocumentException(Code.TOO_LARGE, MAX_BYTES);
        }
        XmlTree root = XmlTree.parse(xml);
        XmlTree header = needed(root.anywhere("MessageHeader"), "MessageHeader");
        XmlTree status = header.child("StatusCode");
        return status == null ? document(root, header) : status(header, status);
    }

    private static XmlTree needed(@Nullable XmlTree tree, String name) {
        if (tree == null) {
            throw new DocumentException(Code.BAD_ENVELOPE, name, "");
        }
        return tree;
    }

    private static String needed(@Nullable String text, String name) {
        if (text == null) {
            throw new DocumentException(Code.BAD_ENVELOPE, name, "");
        }
        return text;
    }

    private static Envelope status(XmlTree header, XmlTree code) {
        String digits = needed(code.ownText(), "StatusCode");
        Status status =
                Status.ofCode(digits).orElseThrow(() -> new DocumentException(Code.BAD_ENVELOPE, "StatusCode", digits));
        XmlTree staff = header.child("StaffInfo");
        return new Envelope.StatusMessage(
                references(header),
                organisation(needed(header.child("From"), "From")),
                status,
                header.text("Description"),
                time(needed(header.text("Timestamp"), "Timestamp"), "Timestamp"),
                staff == null ? null : staff(staff));
    }

    private static Envelope document(XmlTree root, XmlTree header) {
        List<Organisation> to =
                header.children("To").stream().map(EdXmlReader::organisation).toList();
        if (to.isEmpty()) {
            throw new DocumentException(Code.BAD_ENVELOPE, "To", "");
        }
        XmlTree traceList = root.anywhere("TraceHeaderList");
        XmlTree business = root.anywhere("Bussiness");
        return new Envelope.DocumentMessage(
                organisation(needed(header.child("From"), "From")),
                to,
                documentPart(header),
                traceList == null ? List.of() : traces(traceList),
                business == null ? Business.NEW : business(business),
                Attachments.read(root));
    }

    private static Organisation organisation(XmlTree tree) {
        return new Organisation(
                needed(tree.text("OrganId"), "OrganId"),
                tree.text("OrganizationInCharge"),
                tree.text("OrganName"),
                tree.text("OrganAdd"),
                tree.text("Email"),
                tree.text("Telephone"),
                tree.text("Fax"),
                tree.text("Website"));
    }

    private static Document documentPart(XmlTree header) {
        XmlTree code = needed(header.child("Code"), "Code");
        XmlTree promulgation = needed(header.child("PromulgationInfo"), "PromulgationInfo");
        XmlTree type = header.child("DocumentType");
        XmlTree signer = header.child("SignerInfo");
        XmlTree other = header.child("OtherInfo");
        XmlTree places = header.child("ToPlaces");
        String due = header.text("DueDate");
        return new Document(
                needed(code.text("CodeNumber"), "CodeNumber"),
                needed(code.text("CodeNotation"), "CodeNotation"),
                promulgation.text("Place"),
                time(needed(promulgation.text("PromulgationDate"), "PromulgationDate"), "PromulgationDate")
                        .toLocalDate(),
                type == null ? 0 : number(type.text("Type"), "Type"),
                type == null ? 0 : number(type.text("TypeDetail"), "TypeDetail"),
                type == null || type.text("TypeName") == null ? "" : needed(type.text("TypeName"), "TypeName"),
                needed(header.text("Subject"), "Subject"),
                header.text("Content"),
                signer == null
                        ? new Signer(null, null, null)
                        : new Signer(signer.text("Competence"), signer.text("Position"), signer.text("FullName")),
                due == null ? null : time(due, "DueDate").toLocalDate(),
                places == null ? List.of() : texts(places, "Place"),
                other == null ? Other.NONE : other(other),
                references(header),
                number(header.text("SteeringType"), "SteeringType"),
                taskCodes(header));
    }

    private static Other other(XmlTree tree) {
        XmlTree appendixes = tree.child("Appendixes");
        String direction = tree.text("Direction");
        return new Other(
                number(tree.text("Priority"), "Priority"),
                tree.text("SphereOfPromulgation"),
                tree.text("TyperNotation"),
                optionalNumber(tree.text("PromulgationAmount"), "PromulgationAmount"),
                optionalNumber(tree.text("PageAmount"), "PageAmount"),
                direction == null ? null : direction.equalsIgnoreCase("true") || direction.equals("1"),
                appendixes == null ? List.of() : texts(appendixes, "Appendix"));
    }

    private static List<String> taskCodes(XmlTree header) {
        XmlTree response = header.child("ResponseForTask");
        if (response == null) {
            return List.of();
        }
        XmlTree nested = response.child("TaskCodes");
        return texts(nested == null ? response : nested, "TaskCode");
    }

    private static List<Reference> references(XmlTree header) {
        List<Reference> all = new ArrayList<>();
        for (XmlTree each : header.children("ResponseFor")) {
            String date = each.text("PromulgationDate");
            all.add(new Reference(
                    needed(each.text("OrganId"), "ResponseFor/OrganId"),
                    needed(each.text("Code"), "ResponseFor/Code"),
                    each.text("DocumentId"),
                    date == null ? null : time(date, "PromulgationDate").toLocalDate()));
        }
        return all;
    }

    private static List<Trace> traces(XmlTree list) {
        return list.children("TraceHeader").stream()
                .map(each -> new Trace(
                        needed(each.text("OrganId"), "TraceHeader/OrganId"),
                        time(needed(each.text("Timestamp"), "Timestamp"), "Timestamp")))
                .toList();
    }

    private static Business business(XmlTree tree) {
        int code = number(tree.text("BussinessDocType"), "BussinessDocType");
        Kind kind =
                Kind.ofCode(code).orElseThrow(() -> new DocumentException(Code.BAD_ENVELOPE, "BussinessDocType", code));
        XmlTree staff = tree.child("StaffInfo");
        XmlTree receivers = tree.anywhere("ReceiverList");
        XmlTree replacements = tree.child("ReplacementInfoList");
        String paper = tree.text("Paper");
        return new Business(
                kind,
                tree.text("DocumentId"),
                tree.text("BussinessDocReason"),
                paper != null && (paper.equals("1") || paper.equalsIgnoreCase("true")),
                staff == null ? null : staff(staff),
                receivers == null
                        ? List.of()
                        : receivers.children("Receiver").stream()
                                .map(each -> needed(each.text("OrganId"), "Receiver/OrganId"))
                                .toList(),
                replacements == null ? List.of() : replacements(replacements));
    }

    private static List<Replacement> replacements(XmlTree list) {
        List<Replacement> all = new ArrayList<>();
        for (XmlTree each : list.children("ReplacementInfo")) {
            XmlTree organs = each.child("OrganIdList");
            all.add(new Replacement(
                    needed(each.text("DocumentId"), "ReplacementInfo/DocumentId"),
                    organs == null ? List.of() : texts(organs, "OrganId")));
        }
        return all;
    }

    private static Staff staff(XmlTree tree) {
        return new Staff(
                tree.text("Department"),
                tree.text("DepartmentId"),
                tree.text("Staff"),
                tree.text("StaffId"),
                tree.text("Email"),
                tree.text("Mobile"));
    }

    private static List<String> texts(XmlTree tree, String name) {
        List<String> all = new ArrayList<>();
        for (XmlTree each : tree.children(name)) {
            String text = each.ownText();
            if (text != null) {
                all.add(text);
            }
        }
        return all;
    }

    private static int number(@Nullable String text, String name) {
        Integer number = optionalNumber(text, name);
        return number == null ? 0 : number;
    }

    private static @Nullable Integer optionalNumber(@Nullable String text, String name) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new DocumentException(Code.BAD_ENVELOPE, name, text);
        }
        return Integer.valueOf(text);
    }

    private static LocalDateTime time(String text, String name) {
        Matcher year = DAY.matcher(text);
        Matcher day = DAY_FIRST.matcher(text);
        try {
            if (year.matches()) {
                return moment(year, 1, 2, 3);
            }
            if (day.matches()) {
                return moment(day, 3, 2, 1);
            }
        } catch (DateTimeException e) {
            throw new DocumentException(Code.BAD_ENVELOPE, name, text);
        }
        throw new DocumentException(Code.BAD_ENVELOPE, name, text);
    }

    private static LocalDateTime moment(Matcher match, int year, int month, int day) {
        LocalDate date = LocalDate.of(part(match, year), part(match, month), part(match, day));
        return date.atTime(part(match, 4), part(match, 5), part(match, 6));
    }

    private static int part(Matcher match, int group) {
        String figures = match.group(group);
        return figures == null ? 0 : Integer.parseInt(figures);
    }
}
