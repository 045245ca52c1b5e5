package vn.thanghang.officialdocs.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a body or office out of running text. */
final class BodyName {
    private static final Pattern START = Pattern.compile(
            "^(?:cac |nguyen |quyen |pho )*(?:" + Offices.OFFICE + "|" + Offices.BODY
                    + "|tinh uy|lien |uy vien|thuong truc|ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|trung uong|lien tich).*");
    private static final Pattern END = Pattern.compile(
            "\\s+(?:ve|quy dinh|ban hanh|sua doi|huong dan|phe duyet|dinh kem|bao cao|trien khai|chi dao|yeu cau"
                    + "|kem|va cac (?:van ban|nghi dinh|quyet dinh)|tai|thong qua|cong bo|giao|de nghi|ngay|so [0-9]|da|de|nham|duoc|kien toan|thuc hien|khoa [ivx]+|nhiem ky"
                    + "|va (?:nghi|quyet|cong van|ke hoach|chuong trinh|chi thi|thong|luat|bao cao|to trinh|huong dan)|co hieu luc|neu tren|(?:tiep tuc|tang cuong|nang cao|day manh) |\"|“)\\b|[;(:“\"]|\\.(?:\\s|$)|\\./|$|, (?!thong tin|the thao|thuong binh|tai nguyen|ban, nganh|nganh|huyen|thi xa|thanh pho)");

    private BodyName() {}

    /** The name that starts exactly here; empty when no body starts here. */
    static String startingAt(Line line, int at) {
        String folded = line.folded().substring(at);
        if (!START.matcher(folded).matches()) {
            return "";
        }
        Matcher end = END.matcher(folded);
        int stop = end.find() ? end.start() : folded.length();
        String name = line.text().substring(at, at + stop).strip();
        return name.length() > 110 ? "" : Letters.withoutEnd(name);
    }
}
