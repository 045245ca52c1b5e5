package vn.thanghang.remediation.quality;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thanghang.platform.FoldedText;

/**
 * Whether a task is aimed at the measurement instead of at the work: at people who are asked, at the places of the sample,
 * at those who ask. Words are compared without marks. Asking one's own citizens at one's own counter is not meant.
 */
public enum SurveyIntegrity {
    /** The people who were drawn or are asked. */
    RESPONDENTS(Pattern.compile(
            "\\b(nguoi|ho|ho dan|nguoi dan|cong dan|cu tri|ba con)( dan)?( da| se| dang)? (duoc|thuoc dien) (khao sat|phong van|chon mau|lay phieu|moi tra loi)"
                    + "|\\b(danh sach|ho|nguoi dan|cong dan|dan) (mau|trong mau|thuoc mau)\\b(?! (don|so|giay|phieu))"
                    + "|\\bnguoi tra loi (phieu|khao sat|phong van|papi)")),
    /** What people should answer. */
    COACHING(
            Pattern.compile(
                    "\\b(huong dan|tap huan|boi duong|van dong|tuyen truyen|nhac|dinh huong|van dong|thuyet phuc|goi y)\\b[^.;]{0,60}\\b(tra loi|cham diem|cho diem|danh gia tot|danh gia cao|dien phieu)\\b[^.;]{0,50}\\b(phieu|khao sat|phong van|papi|chi so)"
                            + "|\\b(tra loi|cho diem|danh gia) (tich cuc|co loi|tot|cao)\\b[^.;]{0,50}\\b(khao sat|phong van|papi|phieu)")),
    /** The places that were drawn. */
    PLACES(
            Pattern.compile(
                    "\\b(dia ban|xa|phuong|thi tran|huyen|ap|khom|thon|to dan pho|khu pho|khu vuc|noi)\\b[^.;]{0,30}\\b(duoc chon|chon|thuoc|trong|nam trong|roi vao)? ?(mau khao sat|chon mau|lay mau khao sat|mau papi|khao sat papi|papi khao sat)"
                            + "|\\bdia ban (khao sat|mau|lay mau|chon mau)\\b(?! (nuoc|khong khi|dat))"
                            + "|\\b(xa|phuong|ap|khom|thon)\\b[^.;]{0,20}\\b(se|duoc|da) (duoc )?(khao sat|chon khao sat|lay phieu)\\b(?![^.;]{0,40}(tai quay|mot cua|noi bo))")),
    /** Gifts and favours. */
    FAVOURS(
            Pattern.compile(
                    "\\b(tang qua|qua tang|ho tro tien|boi duong tien|tien boi duong|phat qua)\\b[^.;]{0,50}\\b(khao sat|phong van|tra loi|papi)")),
    /** Those who ask. */
    INTERVIEWERS(
            Pattern.compile(
                    "\\b(khao sat vien|dieu tra vien|phong van vien)\\b"
                            + "|\\b(don|tiep|lam viec voi|gap|tiep can|tranh thu)\\b[^.;]{0,20}\\b(doan|nhom|to) (khao sat|phong van|dieu tra)\\b"));

    /** One's own asking at one's own counter, in one's own hospital: not the survey of the publisher. */
    private static final Pattern OWN_SURVEY = Pattern.compile(
            "\\b(tai quay|bo phan mot cua|mot cua|nguoi benh|nguoi nop ho so|khach hang|noi bo|phu huynh|to chuc hanh chinh cong)\\b");

    private final Pattern pattern;

    SurveyIntegrity(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What the words are aimed at; empty when they are aimed at the work. */
    public static Optional<SurveyIntegrity> of(String words) {
        String folded = FoldedText.of(words).replaceAll("\\s+", " ");
        boolean own = OWN_SURVEY.matcher(folded).find() && !folded.contains("papi");
        return Arrays.stream(values())
                .filter(kind -> !(own && kind == RESPONDENTS))
                .filter(kind -> kind.pattern.matcher(folded).find())
                .findFirst();
    }
}
