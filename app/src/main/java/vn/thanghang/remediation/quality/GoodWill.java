package vn.thanghang.remediation.quality;

import java.util.regex.Pattern;
import vn.thanghang.platform.FoldedText;

/** Tells a verb of good will from work with a product one can show. Words are compared without marks. */
final class GoodWill {

    private static final Pattern VERB = Pattern.compile(
            "^(tiep tuc )?(tang cuong|day manh|nang cao|tiep tuc|quan tam|chu trong|phat huy|quan triet|tich cuc|no luc|phan dau|chu dong|thuc hien (tot|nghiem|co hieu qua)|duy tri|chan chinh|siet chat|lam tot)\\b");

    private static final Pattern PRODUCT = Pattern.compile(
            "\\b(bao cao|ke hoach|quyet dinh|bien ban|danh muc|danh sach|bang|ty le|so luong|so lieu|so luot|so vu|so diem|so dot|so ho|so theo doi|so tiep|van ban|cong van|quy che|quy trinh|huong dan|tai lieu|lop|hoi nghi|thong bao|phan mem|chuc nang|cong thong tin|cong trinh|phieu|ban do|ban cam ket|ban tiep thu|anh|tin|bai|chuyen muc|to trinh|ket luan|chi thi|lich|nhat ky|danh ba|ho so|giay|bo chi so|de an|phuong an|niem yet|thiet bi|camera|duong day nong|to roi|to gap|video|cuoc|dot|km)\\b|\\d");

    private GoodWill() {}

    /** Whether the words say a wish only. */
    static boolean isVerbOnly(String title) {
        return VERB.matcher(folded(title)).find();
    }

    /** Whether something is named that can be shown. */
    static boolean isProduct(String output, String title) {
        String out = folded(output);
        return !out.isEmpty()
                && !out.equals(folded(title))
                && PRODUCT.matcher(out).find()
                && !(VERB.matcher(out).find()
                        && !PRODUCT.matcher(VERB.matcher(out).replaceFirst("")).find());
    }

    private static String folded(String text) {
        return FoldedText.of(text).replaceAll("\\s+", " ").strip();
    }
}
