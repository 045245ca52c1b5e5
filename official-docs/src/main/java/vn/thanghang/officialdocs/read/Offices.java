package vn.thanghang.officialdocs.read;

import java.util.regex.Pattern;

/** Words for offices and bodies, folded. */
final class Offices {
    /** The offices that sign. */
    static final String OFFICE = "(?:(?:q\\.?|quyen|pho|tong|uy vien|thu)\\s+)*"
            + "(?:chu tich|giam doc|chanh van phong|bo truong|thu truong|thu tuong|bi thu|thuong truc|truong ban|truong phong"
            + "|truong doan|to truong|cuc truong|chi cuc truong|vu truong|tong cuc truong|hieu truong|vien truong"
            + "|chanh thanh tra|chanh an|chu nhiem|tong giam doc|chu toa|thu ky|tong thu ky|chi huy truong|tu lenh"
            + "|tong bien tap|tham phan|doi truong|don vi truong|kiem toan truong|thong doc|nguoi lap|chanh thanh|uy vien|ke toan truong)";

    /** How the name of a body begins. */
    static final String BODY =
            "(?:uy ban|ubnd|ub mttq|ubmttq|hdnd|hoi dong|so|ban|phong|van phong|vp|chi cuc|cuc|tong cuc"
                    + "|bo|trung tam|truong|cong an|bo chi huy|toa an|vien|thanh tra|doan|tinh uy|huyen uy|thanh uy|thi uy|dang uy"
                    + "|dang bo|chinh phu|thu tuong|quoc hoi|kiem toan|ngan hang|bao hiem|kho bac|hoi|lien doan|mat tran|to cong tac"
                    + "|tong cong ty|cong ty|vu|quy|dang uy|ban can su|tap doan|hai quan|thue|chu tich|giam doc|cong doan|tinh doan|bao|dai)";

    private static final Pattern STARTS_OFFICE = Pattern.compile("^" + OFFICE + "\\b.*");
    private static final Pattern STARTS_BODY = Pattern.compile("^" + BODY + "\\b.*");
    private static final Pattern CHAIN = Pattern.compile(
            "^(?:t ?[./]? ?m|k ?[./]? ?t|t ?[./]? ?l|t ?[./]? ?u ?[./]? ?q)\\s*[./]?\\s+\\S.*|^(?:tm|kt|tl|tuq)\\.\\S.*");

    private Offices() {}

    static boolean isOffice(String folded) {
        return STARTS_OFFICE.matcher(folded).matches();
    }

    static boolean isBody(String folded) {
        return STARTS_BODY.matcher(folded).matches();
    }

    /** "KT. CHỦ TỊCH" and the like. */
    static boolean isChain(String folded) {
        return CHAIN.matcher(folded).matches();
    }
}
