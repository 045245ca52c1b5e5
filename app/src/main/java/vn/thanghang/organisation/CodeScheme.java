package vn.thanghang.organisation;

import java.util.regex.Pattern;

/** Who numbers agencies: the same agency may carry a code of each. */
public enum CodeScheme {
    /** QĐ 20/2020/QĐ-TTg, read from left to right: H59, H59.07, H59.07.01. */
    QD20_2020("[A-Z][0-9]{2}(\\.[0-9]{2,3})*", 35),
    /** QCVN 102:2016/BTTTT, read from right to left: 000.00.00.H59. */
    QCVN102_2016("([0-9]{2,3}\\.){1,3}[A-Z][0-9]{2}", 13),
    /** Administrative units of the statistics office: 86, 842. */
    GSO("[0-9]{2,5}", 5);

    private final Pattern form;
    private final int longest;

    CodeScheme(String form, int longest) {
        this.form = Pattern.compile(form);
        this.longest = longest;
    }

    public boolean admits(String code) {
        return code.length() <= longest && form.matcher(code).matches();
    }
}
